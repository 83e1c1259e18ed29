import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReview } from '../../../src/review/read-review.ts';
import { recordDecision } from '../../../src/review/record-decision.ts';
import { refreshReview } from '../../../src/review/refresh-review.ts';
import { articleOf, dossierOf, statementOf } from '../../support/small-dossier.ts';

const article = articleOf(
  'a.txt',
  '“Forty sailings: the floor,” said Vahl.',
  '“The audit\nis not finished,” said Tolin.',
  '“# no comment,” said Lind.',
);
const floor = statementOf(article, 'Forty sailings: the floor', null);
const audit = statementOf(article, 'The audit\nis not finished', null);
const sign = statementOf(article, '# no comment', null);
const dossier = dossierOf([article], { statements: [floor, audit, sign] });

/** A file that a person has made his own: other indentation, comments, folded and flow values, Windows line ends. */
const own = `# Ours. Do not touch.
briefpack: review/1   # the version

statements:   # in the order of the visit
    # the minister cares about this one
    - quote:   "Forty sailings: the floor"
      decision:    undecided      # ask Tove
      note: >-
          two lines
          of thought

    - {decision: accept, quote: '# no comment'}

    - decision: exclude
      quote: words of last week # gone, but keep
timeline: []
...
# the end
`;

const withoutKeys = (text: string, ...keys: string[]): string[] =>
  text.split('\n').filter((line) => !keys.some((key) => line.trim().startsWith(`${key}:`)));

describe('ReviewEditor', () => {
  it('changes nothing of a person’s file but what it adds', () => {
    const { text, diagnostics } = refreshReview(own, 'review.yaml', dossier);
    expect(diagnostics).toEqual([]);
    const rest = [...(text ?? '').split('\n')];
    // Every line of the old file stands in the new one, in order; the flow entry got its surroundings.
    for (const line of own.split('\n').filter((each) => !each.includes('{'))) {
      const at = rest.indexOf(line);
      expect(at, line).toBeGreaterThanOrEqual(0);
      rest.splice(0, at + 1);
    }
    expect(refreshReview(text, 'review.yaml', dossier).text).toBe(text);
    const review = readReview(text ?? '', 'review.yaml').review!;
    expect(review.statements.map(({ decision, quote }) => [decision, quote])).toEqual([
      ['undecided', 'Forty sailings: the floor'],
      ['accept', '# no comment'],
      ['exclude', 'words of last week'],
      ['undecided', 'The audit\nis not finished'],
    ]);
    expect(review.statements[1]).toMatchObject({ suffix: ',” said Lind.', file: 'a.txt' });
    expect(review.articles).toHaveLength(1);
  });

  it('writes a decision in the place of the old one', () => {
    const { text } = refreshReview(own, 'review.yaml', dossier);
    const decided = recordDecision(text ?? '', 'review.yaml', dossier, floor.id, {
      decision: 'accept',
      speaker: 'Ingrid: "Vahl"',
      by: '# Tove',
    }).text;
    expect(decided).toContain('decision:    accept      # ask Tove');
    const [first] = readReview(decided ?? '', 'review.yaml').review!.statements;
    expect(first).toMatchObject({ decision: 'accept', speaker: 'Ingrid: "Vahl"', by: '# Tove' });
    expect(withoutKeys(decided ?? '', 'decision', 'speaker', 'by')).toEqual(
      withoutKeys(text ?? '', 'decision'),
    );
    const flow = recordDecision(text ?? '', 'review.yaml', dossier, sign.id, {
      decision: 'exclude',
      speaker: null,
      by: 'a, b}',
    }).text;
    expect(readReview(flow ?? '', 'review.yaml').review!.statements[1]).toMatchObject({
      decision: 'exclude',
      speaker: null,
      by: 'a, b}',
    });
  });

  it('keeps Windows line ends', () => {
    const { text } = refreshReview(own.replaceAll('\n', '\r\n'), 'review.yaml', dossier);
    expect(text?.replaceAll('\r\n', '')).not.toContain('\n');
    expect(readReview(text ?? '', 'review.yaml').diagnostics).toEqual([]);
  });

  it('takes out undecided entries whose words are gone, unless somebody wrote something there', () => {
    const source = `briefpack: review/1
statements:
  - decision: undecided
    quote: nobody cares
  - decision: undecided
    quote: somebody cares # see the cable
  - decision: undecided
    quote: nobody cares either
...
`;
    const text = refreshReview(source, 'review.yaml', dossierOf([])).text ?? '';
    expect(text).toContain('  - decision: undecided\n    quote: somebody cares # see the cable\n...');
    expect(text).not.toContain('nobody');
    const gone = source.replace(' # see the cable', '');
    expect(
      readReview(refreshReview(gone, 'review.yaml', dossierOf([])).text ?? '', 'r').review?.statements,
    ).toEqual([]);
  });

  it('writes any words so that they are read back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.string({ unit: 'binary' }),
        (by, speaker) => {
          const start = refreshReview(null, 'review.yaml', dossier).text ?? '';
          const name = speaker.trim() === '' ? null : speaker;
          const signed = by.trim() === '' ? null : by;
          const { text } = recordDecision(start, 'review.yaml', dossier, audit.id, {
            decision: 'pin',
            speaker: name,
            by: signed,
          });
          const entry = readReview(text ?? '', 'review.yaml').review?.statements[1];
          expect(entry?.speaker).toBe(name?.trim() ?? null);
          expect(entry?.by).toBe(signed?.trim());
          expect(entry?.quote).toBe(audit.exact);
        },
      ),
      { numRuns: 300 },
    );
  });
});

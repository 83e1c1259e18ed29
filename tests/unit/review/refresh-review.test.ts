import { describe, expect, it } from 'vitest';
import { readReview } from '../../../src/review/read-review.ts';
import { emptyReview, refreshReview } from '../../../src/review/refresh-review.ts';
import { articleOf, dossierOf, statementOf } from '../../support/small-dossier.ts';

const article = articleOf(
  'articles/1.txt',
  '“Forty sailings is the floor,” Ingrid Vahl said on Monday.',
  '“The audit is not finished,” said Marek Tolin.',
);
const floor = statementOf(article, 'Forty sailings is the floor', 'p-ingrid-vahl');
const audit = statementOf(article, 'The audit is not finished', 'p-marek-tolin');
const dossier = dossierOf([article], { statements: [floor, audit] });

const refreshed = (source: string | null, now = dossier): string => {
  const { text, diagnostics } = refreshReview(source, 'review.yaml', now);
  expect(diagnostics).toEqual([]);
  expect(text).not.toBeNull();
  return text ?? '';
};

describe('refreshReview', () => {
  it('writes one undecided entry for each item, and nothing more the second time', () => {
    const first = refreshed(null);
    expect(first.match(/- decision: undecided/g)).toHaveLength(3);
    expect(refreshed(first)).toBe(first);
  });

  it('keeps items apart that rest on the same words', () => {
    const position = {
      country: 'NO',
      actor: 'Norway',
      standing: 'own-words',
      statements: [floor.id],
      evidence: floor.evidence,
    } as const;
    const twice = dossierOf([article], {
      positions: [
        { ...position, id: 'pos-1', issue: 'winter' },
        { ...position, id: 'pos-2', issue: 'fees' },
      ],
    });
    const first = refreshed(null, twice);
    expect(refreshed(first, twice)).toBe(first);
    const decided = first.replace(/undecided(?=[^-]*about: NO: fees|[^-]*about: "NO: fees")/, 'exclude');
    expect(
      readReview(refreshed(decided, twice), 'review.yaml').review?.positions.map(({ about, decision }) => [
        about,
        decision,
      ]),
    ).toEqual([
      ['NO: winter', 'undecided'],
      ['NO: fees', 'exclude'],
    ]);
  });

  it('keeps decisions, comments and layout of a person', () => {
    const edited = refreshed(null)
      .replace('- decision: undecided', '- decision: pin # the minister asked for this')
      .replace('statements:\n', '# our statements\nstatements:\n');
    expect(edited).toContain('# our statements');
    expect(refreshed(edited)).toBe(edited);
  });

  it('takes the new surroundings of words that moved and keeps the decision', () => {
    const edited = refreshed(null).replace('- decision: undecided', '- decision: accept');
    const moved = articleOf(
      'articles/other-name.txt',
      'In short: “Forty sailings is the floor,” Vahl told reporters.',
    );
    const text = refreshed(
      edited,
      dossierOf([moved], { statements: [statementOf(moved, 'Forty sailings is the floor', null)] }),
    );
    const entry = readReview(text, 'review.yaml').review?.statements[0];
    expect(entry).toMatchObject({
      decision: 'accept',
      prefix: 'In short: “',
      suffix: ',” Vahl told reporters.',
    });
  });

  it('keeps a decision whose words are gone and reports it; drops only what nobody decided', () => {
    const edited = refreshed(null).replace('- decision: undecided', '- decision: exclude');
    const { text, status } = refreshReview(edited, 'review.yaml', dossierOf([]));
    const kept = readReview(text ?? '', 'review.yaml').review;
    expect(kept?.statements.map(({ quote }) => quote)).toEqual(['Forty sailings is the floor']);
    expect(status?.orphans.map(({ entry }) => entry.decision)).toEqual(['exclude']);
  });

  it('leaves a file that cannot be read untouched', () => {
    expect(refreshReview('briefpack: review/1\nstatements: [', 'review.yaml', dossier).text).toBeNull();
  });
});

describe('readReview', () => {
  const whole = (body: string): string => `briefpack: review/1\n${body}...\n`;

  it.each([
    ['a merge conflict', whole('<<<<<<< ours\nstatements: []\n=======\n>>>>>>> theirs\n'), 2],
    ['a file that was cut short', emptyReview().slice(0, -6), null],
    ['a duplicate key', whole('statements: []\nstatements: []\n'), 3],
    ['a newer version', 'briefpack: review/2\n...\n', 1],
    ['an unknown decision', whole('statements:\n  - decision: maybe\n    quote: words\n'), 3],
    ['an unknown key', whole('statements:\n  - decision: accept\n    quote: words\n    colour: red\n'), 3],
  ])('refuses %s at its line', (_, source, line) => {
    const { review, diagnostics } = readReview(source, 'review.yaml');
    expect(review).toBeNull();
    expect(diagnostics[0]).toMatchObject({ code: 'review-valid', severity: 'error', file: 'review.yaml' });
    if (line !== null) expect(diagnostics[0]?.line).toBe(line);
  });

  it('reads what it writes', () => {
    expect(readReview(emptyReview(), 'review.yaml').diagnostics).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { type Review } from '../../../src/model/review.ts';
import { readReview } from '../../../src/review/read-review.ts';
import { recoverReview } from '../../../src/review/recover-review.ts';

const entry = (decision: string, quote: string): string =>
  `  - decision: ${decision}\n    quote: ${quote}\n    prefix: ""\n    suffix: ""\n`;
const whole = (...entries: string[]): string =>
  `briefpack: review/1\nstatements:\n${entries.join('')}positions: []\n...\n`;

function recovered(source: string): { review: Review; lost: (number | undefined)[]; messages: string } {
  const { text, diagnostics } = recoverReview(source, 'review.yaml');
  expect(text).not.toBeNull();
  const read = readReview(text ?? '', 'review.recovered.yaml');
  expect(read.diagnostics).toEqual([]);
  return {
    review: read.review!,
    lost: diagnostics.map(({ line }) => line),
    messages: diagnostics.map(({ message }) => message).join('\n'),
  };
}
const decisions = ({ review }: { review: Review }): string[] =>
  review.statements.map(({ decision, quote }) => `${decision} ${quote}`);

describe('recoverReview', () => {
  it('has nothing to do with a sound file', () => {
    expect(recoverReview(whole(entry('accept', 'one')), 'review.yaml')).toEqual({
      text: null,
      recovered: 0,
      diagnostics: [],
    });
  });

  it('saves everything before the cut, and names the entry that was cut', () => {
    const source = whole(entry('accept', 'one'), entry('pin', 'two'), entry('exclude', 'three'));
    const cut = source.slice(0, source.indexOf('three') - 8);
    const found = recovered(cut);
    expect(decisions(found)).toEqual(['accept one', 'pin two']);
    expect(found.lost).toEqual([11]);
    expect(found.messages).toContain('decision: exclude');
  });

  it('does not take half a quote for a quote', () => {
    const source = whole(entry('accept', 'one'), entry('exclude', 'forty sailings a week'));
    const cut = source.slice(0, source.indexOf(' a week'));
    expect(decisions(recovered(cut))).toEqual(['accept one']);
    expect(recovered(cut).lost).toEqual([7]);
  });

  it('takes both sides of a merge conflict between entries', () => {
    const source = whole(
      entry('accept', 'one'),
      `<<<<<<< ours\n${entry('pin', 'two')}=======\n${entry('exclude', 'three')}>>>>>>> theirs\n`,
      entry('accept', 'four'),
    );
    const found = recovered(source);
    expect(decisions(found)).toEqual(['accept one', 'pin two', 'accept four', 'exclude three']);
    expect(found.lost).toEqual([]);
  });

  it('chooses between no two decisions for the same words, and lists both', () => {
    const source = whole(
      '<<<<<<< ours\n  - decision: accept\n=======\n  - decision: exclude\n>>>>>>> theirs\n',
      '    quote: one\n    prefix: ""\n    suffix: ""\n',
      entry('accept', 'two'),
    );
    const found = recovered(source);
    expect(decisions(found)).toEqual(['undecided one', 'accept two']);
    expect(found.lost).toEqual([4, 6]);
    expect(found.messages).toContain('"accept" is lost');
    expect(found.messages).toContain('"exclude" is lost');
  });

  it('takes the decision where the other side had none', () => {
    const source = whole(
      '<<<<<<< ours\n  - decision: undecided\n=======\n  - decision: exclude\n>>>>>>> theirs\n',
      '    quote: one\n',
    );
    expect(decisions(recovered(source))).toEqual(['exclude one']);
  });

  it('loses only the entry with a duplicate key, a broken line or a wrong value', () => {
    const source = whole(
      entry('accept', 'one'),
      '  - decision: accept\n    decision: exclude\n    quote: two\n',
      '  - decision: accept\n    quote: "three\n',
      '  - decision: maybe\n    quote: four\n',
      entry('pin', 'five'),
    );
    const found = recovered(source);
    expect(decisions(found)).toEqual(['accept one', 'pin five']);
    expect(found.lost).toEqual([7, 10, 12]);
    expect(found.messages).toContain('line 8');
  });

  it('saves from a newer version what this one knows', () => {
    const source = whole(entry('accept', 'one'), `${entry('pin', 'two')}    colour: red\n`).replace(
      'review/1',
      'review/2',
    );
    const found = recovered(source);
    expect(decisions(found)).toEqual(['accept one']);
    expect(found.lost).toEqual([7]);
  });

  it('keeps a duplicated list, comments and long texts', () => {
    const source = `briefpack: review/1
statements:
  - decision: accept # asked for by the minister
    quote: one
    note: |
      first line
      second: line
statements:
- decision: pin
  quote: two
...
`;
    const found = recovered(source);
    expect(decisions(found)).toEqual(['accept one', 'pin two']);
    expect(found.review.statements[0]?.note).toBe('first line\nsecond: line\n');
    expect(recoverReview(source, 'review.yaml').text).toContain('# asked for by the minister');
  });
});

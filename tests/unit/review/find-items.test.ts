import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReviewEntry } from '../../../src/model/review.ts';
import { findItems, type ReviewItem } from '../../../src/review/find-items.ts';

const entry = (quote: string, prefix = '', suffix = ''): ReviewEntry => ({
  decision: 'accept',
  quote,
  prefix,
  suffix,
});
const item = (id: string, quote: string, prefix = '', suffix = ''): ReviewItem => ({
  id,
  words: { quote, prefix, suffix },
});
const ids = (found: readonly (ReviewItem | null)[]): (string | null)[] =>
  found.map((each) => each?.id ?? null);

describe('findItems', () => {
  it.each([
    ['the same words', 'We will open the quay in June', 'We will open the quay in June'],
    ['other quotation marks and spaces', 'the “winter” line', 'the "winter"  line'],
    ['a spelling correction', 'The ministery will open the quay', 'The ministry will open the quay'],
  ])('follows %s', (_, decided, now) => {
    expect(ids(findItems([entry(decided)], [item('s-1', now)]))).toEqual(['s-1']);
  });

  it.each([
    ['a negation', 'We will open the quay', 'We will not open the quay'],
    ['another figure', 'forty sailings a week', 'forty-five sailings a week'],
    ['another digit', 'about 4200 crossings a year', 'about 4300 crossings a year'],
    ['a word turned round', 'The levy is legal in Norland', 'The levy is illegal in Norland'],
    ['a short word', 'He is at the quay', 'She is at the quay'],
    ['a longer text', 'We will open the quay', 'We will open the quay in June'],
  ])('does not follow %s: that is an orphan', (_, decided, now) => {
    expect(ids(findItems([entry(decided)], [item('s-1', now)]))).toEqual([null]);
  });

  it('tells places with the same words apart by what stands around them', () => {
    const places = [item('s-1', 'not yet', 'Vahl said ', '.'), item('s-2', 'not yet', 'Tolin said ', '.')];
    expect(ids(findItems([entry('not yet', 'Tolin said ', '.')], places))).toEqual(['s-2']);
  });

  it('does not choose between two places that fit equally', () => {
    const places = [item('s-1', 'not yet'), item('s-2', 'not yet')];
    expect(ids(findItems([entry('not yet')], places))).toEqual([null]);
  });

  it('gives a place to the entry that quotes it, not to an older spelling', () => {
    const found = findItems(
      [entry('the harbor dues'), entry('the harbour dues')],
      [item('s-1', 'the harbour dues')],
    );
    expect(ids(found)).toEqual([null, 's-1']);
  });

  it('never gives one item to two entries, nor an entry to other words', () => {
    const word = fc.constantFrom('quay', 'ferry', 'winter', 'not', 'forty', 'harbour', 'harbours');
    const quote = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(quote, { maxLength: 8 }), fc.array(quote, { maxLength: 8 }), (decided, now) => {
        const found = findItems(
          decided.map((words) => entry(words)),
          now.map((words, index) => item(`s-${String(index)}`, words)),
        );
        const taken = ids(found).filter((id) => id !== null);
        expect(new Set(taken).size).toBe(taken.length);
        for (const [index, each] of found.entries()) {
          if (each !== null)
            expect(each.words.quote.replaceAll('harbours', 'harbour')).toBe(
              decided[index]?.replaceAll('harbours', 'harbour'),
            );
        }
      }),
    );
  });
});

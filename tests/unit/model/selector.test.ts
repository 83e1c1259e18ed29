import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, overlaps, quoteSpan, selectSpan } from '../../../src/model/selector.ts';

/** A text and a span of whole characters in it. */
const textAndSpan = fc
  .tuple(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
  )
  .map(([before, inside, after]) => ({
    text: before + inside + after,
    span: { start: before.length, end: before.length + inside.length },
  }));

describe('selectSpan', () => {
  it('gives back the words of the article, with what stands on either side', () => {
    const article = {
      id: 'a-1',
      text: 'The harbour master said the quay will open in June, if the ice allows it.',
    };
    const selector = selectSpan(article, { start: 24, end: 50 });
    expect(selector).toEqual({
      article: 'a-1',
      start: 24,
      end: 50,
      exact: 'the quay will open in June',
      prefix: 'The harbour master said ',
      suffix: ', if the ice allows it.',
    });
  });

  it('joins to the text without a gap and never cuts a surrogate pair in its context', () => {
    fc.assert(
      fc.property(textAndSpan, ({ text, span }) => {
        const { prefix, exact, suffix } = selectSpan({ id: 'a', text }, span);
        expect(exact).toBe(text.slice(span.start, span.end));
        expect(text.slice(0, span.start).endsWith(prefix)).toBe(true);
        expect(text.slice(span.end).startsWith(suffix)).toBe(true);
        const startsInPair = /^[\udc00-\udfff]/.test(prefix) && span.start - prefix.length > 0;
        const endsInPair = /[\ud800-\udbff]$/.test(suffix) && span.end + suffix.length < text.length;
        expect(startsInPair || endsInPair).toBe(false);
      }),
    );
  });
});

describe('overlaps and contains', () => {
  it('do not count spans that only touch', () => {
    expect(overlaps({ start: 0, end: 5 }, { start: 5, end: 9 })).toBe(false);
    expect(overlaps({ start: 0, end: 6 }, { start: 5, end: 9 })).toBe(true);
  });

  it('let a span contain itself and its parts, not its neighbours', () => {
    expect(contains({ start: 2, end: 8 }, { start: 2, end: 8 })).toBe(true);
    expect(contains({ start: 2, end: 8 }, { start: 7, end: 9 })).toBe(false);
  });
});

describe('quoteSpan', () => {
  it('counts UTF-16 units', () => {
    expect(quoteSpan('a😀b', { start: 1, end: 3 }).exact).toBe('😀');
  });
});

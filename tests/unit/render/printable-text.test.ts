import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printableText } from '../../../src/render/printable-text.ts';
import { hostileText } from '../../support/hostile-text.ts';

describe('printableText', () => {
  test.each([
    ['bidirectional controls', 'a\u202eb\u2066c\u2069\u200e\u200f\u061cd', 'abcd'],
    ['zero-width characters and byte order marks', 'a\u200bb\ufeffc\u2060d\u00ade', 'abcde'],
    ['tag characters', 'a\u{e0041}\u{e007f}b', 'ab'],
    ['control characters', 'a\u0000b\u0007c\u001bd\u009fe', 'abcde'],
    ['joiners between Latin letters', 'a\u200cb\u200dc', 'abc'],
  ])('drops %s', (_, value, expected) => {
    expect(printableText(value)).toBe(expected);
  });

  test.each([
    ['line separators', 'a\u2028b\u000bc\u0085d', 'a b c d'],
    ['carriage returns', 'a\r\nb\rc', 'a\nb\nc'],
    ['halves of surrogate pairs', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
  ])('replaces %s', (_, value, expected) => {
    expect(printableText(value)).toBe(expected);
  });

  test.each([
    ['a Persian word', 'می\u200cخواهم'],
    ['a Hindi word', 'क\u094d\u200dष'],
    ['a pictograph of two', '\u{1f469}\u200d\u{1f52c}'],
    ['white space, marks and emoji', 'a\tb\nc\u00a0d e\u0301 ❤\ufe0f “¶”'],
  ])('keeps %s', (_, value) => {
    expect(printableText(value)).toBe(value);
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(hostileText, (value) => {
        const once = printableText(value);
        expect(printableText(once)).toBe(once);
      }),
    );
  });

  test('changes nothing in printable ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (value) => {
        expect(printableText(value)).toBe(value);
      }),
    );
  });
});

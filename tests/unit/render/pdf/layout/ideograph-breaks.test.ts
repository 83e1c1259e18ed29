import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBreaks } from '../../../../../src/render/pdf/layout/text/find-breaks.ts';
import { ideographBreaks } from '../../../../../src/render/pdf/layout/text/ideograph-breaks.ts';

/** The text with a bar wherever a line may end. */
const barred = (text: string): string => {
  const places = new Set(ideographBreaks(text));
  return text
    .split('')
    .map((unit, index) => (places.has(index) ? `|${unit}` : unit))
    .join('');
};

describe('ideographBreaks', () => {
  it('parts any two characters that stand by themselves', () => {
    expect(barred('渡船停航')).toBe('渡|船|停|航');
    expect(barred('フェリー')).toBe('フェ|リー');
    expect(barred('かった')).toBe('かっ|た');
  });

  it('begins no line with what closes and ends none with what opens', () => {
    expect(barred('他说：“停航。”然后')).toBe('他|说：|“停|航。”|然|后');
    expect(barred('港口（北岸）关闭，')).toBe('港|口|（北|岸）|关|闭，');
    expect(barred('「止まる」と')).toBe('「止|ま|る」|と');
    expect(barred('涨了30%。')).toBe('涨|了|30%。');
    expect(barred('费用￥30')).toBe('费|用|￥30');
  });

  it('keeps pairs of dashes and rows of dots whole', () => {
    expect(barred('北岸——南岸')).toBe('北|岸|——|南|岸');
    expect(barred('停航……')).toBe('停|航……');
  });

  it('parts Chinese from Latin words and numbers, and never those themselves', () => {
    expect(barred('共有42艘ferries船')).toBe('共|有|42|艘|ferries|船');
  });

  it('leaves other scripts to their spaces', () => {
    for (const text of [
      'No ferry runs today.',
      'Δεν τρέχει',
      '배가 오늘 다니지 않는다',
      'लहरें ऊँची हैं',
      'لا عبارة اليوم',
    ]) {
      expect(ideographBreaks(text)).toEqual([]);
    }
  });

  it('never lets a line begin with a closing sign, whatever stands around it (law)', () => {
    const signs = fc.constantFrom(...'渡船あッa1 “”（）「」，。！…—%￥ー'.split(''));
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 30 }), (characters) => {
        const text = characters.join('');
        for (const { at } of findBreaks(text)) {
          if (/\s/u.test(text[at - 1] ?? '')) continue;
          expect(text[at], text).not.toMatch(/[”）」，。！…%ーッ]/u);
          expect(text[at - 1], text).not.toMatch(/[“（「￥]/u);
        }
      }),
      { numRuns: 3000, seed: 11 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultTheme, type Theme } from '../../../../src/model/theme.ts';
import { darkPalette, lightPalette } from '../../../../src/render/html/style/colours.ts';

const themeWith = (colour: string): Theme => ({
  ...defaultTheme,
  colours: { text: colour, muted: colour, accent: colour, marking: '#000000', rule: colour },
});

/** WCAG's contrast ratio, written anew. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [red, green, blue] = [1, 3, 5].map((start) => {
      const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! + 0.05;
  };
  const [a, b] = [luminance(one), luminance(other)];
  return Math.max(a, b) / Math.min(a, b);
}

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('the dark palette', () => {
  test('is readable whatever the theme', () => {
    fc.assert(
      fc.property(colour, (value) => {
        const { ground, tint, highlight, text, muted, accent } = darkPalette(themeWith(value));
        expect(contrast(accent, ground)).toBeGreaterThanOrEqual(7);
        expect(contrast(muted, ground)).toBeGreaterThanOrEqual(7);
        expect(contrast(muted, tint)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(text, highlight)).toBeGreaterThanOrEqual(7);
      }),
    );
  });

  test('keeps a hue and leaves a grey grey', () => {
    const { accent } = darkPalette(themeWith('#7a1f23'));
    const [red, green, blue] = [1, 3, 5].map((start) => Number.parseInt(accent.slice(start, start + 2), 16));
    expect(red! - Math.max(green!, blue!)).toBeGreaterThan(50);
    expect(darkPalette(themeWith('#555555')).muted).toMatch(/^#(..)\1\1$/u);
  });
});

test('the light palette is the theme, on white', () => {
  expect(lightPalette(defaultTheme)).toMatchObject({ ...defaultTheme.colours, ground: '#ffffff' });
  expect(lightPalette(themeWith('#ABCDEF')).accent).toBe('#abcdef');
});

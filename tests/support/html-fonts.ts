import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type FontFace } from '../../src/model/font.ts';

const require = createRequire(import.meta.url);

/** The latin and latin-ext subsets that the HTML edition embeds, read from the font packages. */
export function htmlFonts(): readonly FontFace[] {
  return (['serif', 'sans'] as const).flatMap((family) => {
    const name = family === 'serif' ? 'source-serif-4' : 'source-sans-3';
    // The package's own list of the characters in each subset.
    const ranges = require(`@fontsource/${name}/unicode.json`) as Readonly<Record<string, string>>;
    return (['latin-ext', 'latin'] as const).flatMap((subset) =>
      (
        [
          [400, 'normal'],
          [600, 'normal'],
          [400, 'italic'],
        ] as const
      )
        .filter(([, style]) => family === 'serif' || style === 'normal')
        .map(([weight, style]): FontFace => ({
          family,
          weight,
          style,
          format: 'woff2',
          origin: `@fontsource/${name}`,
          unicodeRange: ranges[subset]!,
          bytes: readFileSync(
            require.resolve(`@fontsource/${name}/files/${name}-${subset}-${weight}-${style}.woff2`),
          ),
        })),
    );
  });
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type FontFace } from '../../../../src/model/font.ts';

const require = createRequire(import.meta.url);

function face(
  family: FontFace['family'],
  weight: FontFace['weight'],
  style: FontFace['style'],
  path: string,
): FontFace {
  const file = require.resolve(`@expo-google-fonts/${path}.ttf`);
  return { family, weight, style, format: 'ttf', origin: path, bytes: new Uint8Array(readFileSync(file)) };
}

/** The faces that the renderer asks for, as the host supplies them. */
export const testFonts: readonly FontFace[] = [
  face('serif', 400, 'normal', 'source-serif-4/400Regular/SourceSerif4_400Regular'),
  face('serif', 400, 'italic', 'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic'),
  face('serif', 600, 'normal', 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold'),
  face('sans', 400, 'normal', 'source-sans-3/400Regular/SourceSans3_400Regular'),
  face('sans', 400, 'italic', 'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic'),
  face('sans', 600, 'normal', 'source-sans-3/600SemiBold/SourceSans3_600SemiBold'),
  face('arabic', 400, 'normal', 'amiri/400Regular/Amiri_400Regular'),
  face('symbols', 400, 'normal', 'noto-sans/400Regular/NotoSans_400Regular'),
];

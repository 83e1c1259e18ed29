import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type FontFace } from '../../../../src/model/font.ts';
import { scriptFamilies, scriptFamiliesFor, scriptFamiliesIn } from '../../../../src/model/script-fonts.ts';
import { renderPdf } from '../../../../src/render/pdf/index.ts';
import { documentOf, heading, paragraph, passage, text } from '../../../support/document-builders.ts';
import { readPdf } from './read-pdf.ts';
import { testFonts } from './test-fonts.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'briefpack-glyphs-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const stone = documentOf([
  heading(2, 'stone', 'The 𓀀 stone'),
  paragraph([text('The stone says 𓀀 and 𓀁, and once more 𓀀.')]),
]);

describe('a character that no font has', () => {
  it('is one error a code point, with how often it stands there, where first, and no file', async () => {
    const asked: number[] = [];
    const result = await renderPdf(stone, {
      fonts: testFonts,
      locate: (codePoint) => {
        asked.push(codePoint);
        return codePoint === 0x13000 ? { file: 'articles/stone.txt', line: 3, column: 7 } : null;
      },
    });
    expect(result.bytes).toHaveLength(0);
    expect(result.pages).toBe(1);
    expect(asked).toEqual([0x13000, 0x13001]);
    expect(result.diagnostics).toEqual([
      {
        severity: 'error',
        code: 'glyph-exists',
        message:
          'No font has a glyph for U+13000 (𓀀), which stands in 3 places of the pack, first in "The 𓀀 stone".',
        file: 'articles/stone.txt',
        line: 3,
        column: 7,
        hint: 'Leave the character out, or let --missing-glyphs replace print its number in a box.',
      },
      {
        severity: 'error',
        code: 'glyph-exists',
        message:
          'No font has a glyph for U+13001 (𓀁), which stands in one place of the pack, first in "The stone says 𓀀 and 𓀁, and once more 𓀀.".',
        hint: 'Leave the character out, or let --missing-glyphs replace print its number in a box.',
      },
    ]);
  });

  it('is printed as its number in a box where that is asked for, and the file still holds the character', async () => {
    const result = await renderPdf(stone, { fonts: testFonts, missingGlyphs: 'replace' });
    expect(result.diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'warning glyph-exists',
      'warning glyph-exists',
    ]);
    const [page] = (await readPdf(result.bytes)).pages;
    expect(page!.words.replaceAll('\u00a0', ' ')).toContain(
      'The stone says U+13000 and U+13001 , and once more U+13000 .',
    );
    expect(page!.unmarked).toBe('');
  });

  it.skipIf(!existsSync('/usr/bin/pdftotext'))(
    'gives the words in equal to the words out to whoever copies them',
    async () => {
      const words = 'Ferry 渡船 یہ نہیں 🚢 and 𓀀 end';
      const { bytes } = await renderPdf(documentOf([paragraph([text(words)])]), {
        fonts: testFonts,
        missingGlyphs: 'replace',
      });
      writeFileSync(path.join(folder, 'signs.pdf'), bytes);
      const { stdout } = spawnSync('pdftotext', [path.join(folder, 'signs.pdf'), '-'], { encoding: 'utf8' });
      for (const character of words.replaceAll(' ', ''))
        expect(stdout.normalize('NFKC')).toContain(character);
      expect(stdout).not.toContain('U+');
    },
  );

  it('names the package that has the script, and folds what would be a flood', async () => {
    const chinese = '渡船因大风停航三天旅客在码头等候消息';
    const result = await renderPdf(documentOf([paragraph([text(`${chinese} שלום 🚢`)])]), {
      fonts: testFonts,
    });
    const hints = result.diagnostics.map(({ hint = '' }) => /@expo-google-fonts\/[\w-]+/u.exec(hint)?.[0]);
    expect(hints).toEqual([
      ...Array.from({ length: 9 }, () => '@expo-google-fonts/noto-sans-sc'),
      ...Array.from({ length: 4 }, () => '@expo-google-fonts/noto-sans-hebrew'),
      '@expo-google-fonts/noto-emoji',
    ]);
    const folded = result.diagnostics[8]!.message;
    expect(folded).toContain(`for ${new Set(chinese).size - 8} more characters of this script`);
  });

  it('is none that only chooses or joins other characters', async () => {
    const result = await renderPdf(documentOf([paragraph([text('A heart \u2665\ufe0f here.')])]), {
      fonts: testFonts.filter(({ family }) => family !== 'symbols'),
    });
    expect(result.diagnostics).toEqual([]);
  });
});

describe('fonts of other scripts', () => {
  it('are told by the characters of a text', () => {
    expect(scriptFamiliesIn('Plain words, “quoted”, naïve – and 42 € №')).toEqual([]);
    expect(scriptFamiliesIn('渡船')).toEqual(['chinese', 'japanese', 'traditional-chinese', 'korean']);
    expect(scriptFamiliesIn('フェリー')).toEqual(['japanese']);
    expect(scriptFamiliesIn('여객선')).toEqual(['korean']);
    expect(scriptFamiliesIn('שלום')).toEqual(['hebrew']);
  });

  it('are asked in the order that the language of the words wants', () => {
    expect(scriptFamiliesFor(null)[0]).toBe('chinese');
    expect(scriptFamiliesFor('ja-JP')[0]).toBe('japanese');
    expect(scriptFamiliesFor('zh-Hant-HK')[0]).toBe('traditional-chinese');
    expect([...scriptFamiliesFor('ko')].sort()).toEqual([...scriptFamilies].sort());
  });

  it('print Devanagari from the fonts that the pack brings along', async () => {
    const words = 'लहरें ऊँची हैं, इसलिए नौका आज नहीं चलेगी।';
    const result = await renderPdf(documentOf([paragraph([passage('hi', 'ltr', text(words))])]), {
      fonts: testFonts,
    });
    expect(result.diagnostics).toEqual([]);
    const printed = (await readPdf(result.bytes)).pages[0]!.words;
    // Vowel signs are painted in the order of the eye; the characters are all there.
    for (const character of new Set(words.replaceAll(/[\s,]/gu, ''))) expect(printed).toContain(character);
  });
});

/** An optional font, where a developer has put it beside the repository or named its folder. */
const optionalFonts = process.env['BRIEFPACK_TEST_FONTS'] ?? path.resolve('..', 'optional-fonts');
const chineseFile = ((): string | null => {
  try {
    const place = createRequire(path.join(optionalFonts, 'package.json'));
    return place.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
  } catch {
    return null;
  }
})();

describe.skipIf(chineseFile === null)(
  'Chinese with noto-sans-sc (skipped: set BRIEFPACK_TEST_FONTS to a folder that has it)',
  () => {
    const words =
      '港口发言人在周四的新闻发布会上说：“我们不会在周五之前恢复渡轮服务，因为码头工人还没有接受新的工资方案。”'.repeat(
        3,
      );
    const faces = (): readonly FontFace[] => [
      ...testFonts,
      {
        family: 'chinese',
        weight: 400,
        style: 'normal',
        format: 'ttf',
        origin: 'noto-sans-sc',
        bytes: new Uint8Array(readFileSync(chineseFile!)),
      },
    ];

    it('prints every character once, in lines that fill the measure and begin with no closing sign', async () => {
      const result = await renderPdf(documentOf([paragraph([passage('zh', 'ltr', text(words))])]), {
        fonts: faces(),
      });
      expect(result.diagnostics).toEqual([]);
      const [page] = (await readPdf(result.bytes)).pages;
      expect(page!.words.replaceAll(/\s/gu, '')).toContain(words);
      const body = page!.texts.filter(({ yPt }) => yPt > 70 && yPt < page!.heightPt - 80);
      const heights = [...new Set(body.map(({ yPt }) => Math.round(yPt)))];
      const lines = heights.map((height) => body.filter(({ yPt }) => Math.round(yPt) === height));
      expect(lines.length).toBeGreaterThan(3);
      for (const line of lines.slice(0, -1)) {
        const right = Math.max(...line.map(({ xPt, widthPt }) => xPt + widthPt));
        expect(right).toBeGreaterThan(page!.widthPt - 72 - 40);
        expect(line[0]!.text).not.toMatch(/^[，。”：]/u);
      }
      expect(result.bytes.length).toBeLessThan(60_000);
    });

    it.skipIf(!existsSync('/usr/bin/pdftotext'))('reads the same in another reader', async () => {
      const { bytes } = await renderPdf(documentOf([paragraph([text(words)])]), { fonts: faces() });
      writeFileSync(path.join(folder, 'han.pdf'), bytes);
      const { stdout } = spawnSync('pdftotext', [path.join(folder, 'han.pdf'), '-'], { encoding: 'utf8' });
      expect(stdout.replaceAll(/\s/gu, '')).toContain(words);
    });
  },
);

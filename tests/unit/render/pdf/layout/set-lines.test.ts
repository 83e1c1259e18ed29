import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TypeStyle } from '../../../../../src/render/pdf/elements/type-scale.ts';
import { type InlineRun, type TextNode } from '../../../../../src/render/pdf/elements/node.ts';
import { createFontShelf } from '../../../../../src/render/pdf/fonts.ts';
import { createShaper, setLines } from '../../../../../src/render/pdf/layout/text/index.ts';
import { type GlyphRun, type TextLine } from '../../../../../src/render/pdf/page.ts';
import { testFonts } from '../test-fonts.ts';

const shelf = createFontShelf(testFonts);
const tools = { shelf, shaper: createShaper(shelf) };

const look: TypeStyle = {
  family: 'serif',
  sizePt: 11,
  leadingPt: 14.5,
  weight: 400,
  isItalic: false,
  colour: '#000000',
  letterSpacingPt: 0,
  figures: 'lining',
  hasSmallCapitals: false,
};

const run = (value: string, over: Partial<TypeStyle> = {}): InlineRun => ({
  value,
  pageOf: null,
  look: { ...look, ...over },
  span: { link: null, language: null, anchors: [], cites: null, isBoxed: false, replaces: null },
});

const node = (runs: readonly InlineRun[], over: Partial<TextNode> = {}): TextNode => ({
  type: 'TEXT',
  style: {},
  flow: {},
  runs,
  leadingPt: 14.5,
  widthPt: 200,
  isNarrow: false,
  isOneLine: false,
  align: 'left',
  direction: 'ltr',
  ...over,
});

const strings = (lines: readonly TextLine[]): readonly string[] => lines.map((line) => line.string);
const charactersOf = (run: GlyphRun): string =>
  run.words.flatMap((word) => word.glyphs.map((glyph) => String.fromCodePoint(...glyph.codePoints))).join('');
const characters = (line: TextLine): string =>
  line.readingOrder.map((index) => charactersOf(line.runs[index]!)).join('');

describe('setLines', () => {
  it('keeps a day with its month where the paragraph takes no more lines for it', () => {
    const words =
      'The ferry board says that sailings stopped on 2 February and that they begin again in May.';
    const wide = strings(setLines(node([run(words)], { widthPt: 246 }), tools));
    expect(wide).toHaveLength(2);
    expect(wide.filter((line) => / 2 ?$/u.test(line))).toEqual([]);
    const narrow = strings(setLines(node([run('Sailings stopped on 2 February')], { widthPt: 106 }), tools));
    expect(narrow).toEqual(['Sailings stopped on ', '2 February']);
  });

  it('starts no line with the dots that stand for words left out', () => {
    const words = '“Sailings stopped … and begin again” after the thaw … and the spring storms';
    for (let widthPt = 90; widthPt < 260; widthPt += 10) {
      const lines = strings(setLines(node([run(words)], { widthPt }), tools));
      expect(lines.filter((line) => line.startsWith('…'))).toEqual([]);
    }
  });

  it('keeps the room within a frame that starts a line', () => {
    const { span } = run('');
    const mark: InlineRun = { ...run('\u00a0REPORTED\u00a0'), span: { ...span, isBoxed: true } };
    const [line] = setLines(node([mark, run(' that it sails')]), tools);
    expect(characters(line!)).toBe('\u00a0REPORTED\u00a0 that it sails');
    expect(strings(setLines(node([run('\u00a0 that it sails')]), tools))).toEqual(['that it sails']);
  });

  it('breaks at spaces, and keeps the space at the end of the line that it ends', () => {
    const lines = setLines(
      node([run('one two three four five six seven eight nine ten eleven twelve')]),
      tools,
    );
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines.slice(0, -1)) expect(line.string.endsWith(' ')).toBe(true);
    for (const line of lines) expect(line.widthPt).toBeLessThanOrEqual(200);
  });

  it('never breaks at a no-break space, nor between runs without a space', () => {
    const lines = setLines(
      node(
        [run('Some words before '), run('[3\u00a0¶4]', { family: 'sans', sizePt: 8 }), run('. And more.')],
        {
          widthPt: 100,
        },
      ),
      tools,
    );
    expect(strings(lines).filter((line) => line.includes('[3\u00a0¶4].'))).toHaveLength(1);
  });

  it('breaks after hyphens and dashes between letters, and adds no sign', () => {
    const lines = setLines(node([run('twenty-five well-known night-train stories')], { widthPt: 48 }), tools);
    expect(strings(lines).join('')).toBe('twenty-five well-known night-train stories');
    expect(strings(lines).some((line) => line.endsWith('-'))).toBe(true);
  });

  it('leaves no single short word on the last line where one more fits there', () => {
    const lines = setLines(
      node([run('The train could start within a season if the town gets a longer platform or')], {
        widthPt: 185,
      }),
      tools,
    );
    expect(lines.at(-1)!.string.trim().split(' ').length).toBeGreaterThan(1);
  });

  it('ends lines at line feeds and lets none of them be printed', () => {
    expect(strings(setLines(node([run('one\ntwo\n\nthree')]), tools))).toEqual(['one', 'two', 'three']);
  });

  it('breaks Chinese between characters, but not before a full stop', () => {
    // Breaks are found without a font that has the characters.
    const lines = setLines(node([run('火车不会停在边境。他们说。')], { widthPt: 40 }), tools);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line.string.startsWith('。')).toBe(false);
  });

  it('sets a line of Arabic from right to left, with its full stop at its own end', () => {
    const [line] = setLines(node([run('القطار لا يقف.')], { direction: 'rtl', align: 'right' }), tools);
    const first = line!.runs[0]!.words[0]!.glyphs[0]!;
    expect(String.fromCodePoint(...first.codePoints)).toBe('.');
    expect(line!.indentPt + line!.widthPt).toBeCloseTo(200, 5);
  });

  it('reads an isolated passage in its place', () => {
    const [line] = setLines(
      node([run('He said '), run('\u2067'), run('القطار.'), run('\u2069'), run(' and left')], {
        widthPt: 400,
      }),
      tools,
    );
    const read = characters(line!);
    expect(read.startsWith('He said ')).toBe(true);
    expect(read.endsWith(' and left')).toBe(true);
    const visual = line!.runs.map((piece) => charactersOf(piece));
    expect(visual.join('').indexOf('.')).toBeLessThan(visual.join('').indexOf('ق'));
  });

  it('cuts furniture that is too long with an ellipsis', () => {
    const lines = setLines(
      node([run('A title that is far too long for the small place that it has')], {
        widthPt: 120,
        isOneLine: true,
      }),
      tools,
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]!.string.endsWith('…')).toBe(true);
    expect(lines[0]!.widthPt).toBeLessThanOrEqual(120);
  });

  it('loses and adds no character, and no line is too wide (law)', () => {
    const words = fc.string({
      unit: fc.constantFrom(...Array.from('abcdefgh -—/.,“”’()ABC  fi1234ΩЖé')),
      maxLength: 40,
    });
    const runs = fc.array(fc.tuple(words, fc.boolean(), fc.integer({ min: 7, max: 14 })), { maxLength: 12 });
    fc.assert(
      fc.property(runs, fc.integer({ min: 20, max: 400 }), (pieces, widthPt) => {
        const lines = setLines(
          node(
            pieces.map(([value, isSans, sizePt]) =>
              run(value, { family: isSans ? 'sans' : 'serif', sizePt }),
            ),
            { widthPt },
          ),
          tools,
        );
        const wanted = pieces.map(([value]) => value).join('');
        expect(strings(lines).join('')).toBe(wanted.trimStart());
        expect(lines.map(characters).join('').replaceAll('\u00a0', ' ')).toBe(wanted.trimStart());
        for (const line of lines) expect(line.widthPt).toBeLessThanOrEqual(widthPt + 0.02);
      }),
      { numRuns: 500, seed: 11 },
    );
  });

  it('takes time that grows with the words, not faster', () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `word${index % 97}`).join(' ');
    const started = performance.now();
    const lines = setLines(node([run(text)], { widthPt: 450 }), tools);
    expect(performance.now() - started).toBeLessThan(4_000);
    expect(lines.length).toBeGreaterThan(1_000);
  });
});

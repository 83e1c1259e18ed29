import { describe, expect, it } from 'vitest';
import { readBriefing, packDateSchema } from '../../../src/config/briefing.ts';
import { starterBriefing } from '../../../src/config/starter.ts';

const read = (source: string) => readBriefing(source, 'briefing.yaml');
const places = (source: string): readonly string[] =>
  read(source).diagnostics.map(({ code, line, column }) => `${line}:${column} ${code}`);

describe('readBriefing', () => {
  it('reads every key', () => {
    const source = [
      'title: Quay talks',
      'reference: BP/1',
      'date: 2026-03-14',
      'marking: EXAMPLE',
      'office: Ferry desk',
      'contact: desk@quay.example',
      'language: en',
      'paper: Letter',
      'articles: [a, b/c.txt]',
      'audiences: [analyst]',
      'formats: [pdf, json]',
      'output: packs',
      'maxPages: 4',
    ].join('\n');
    const { value, diagnostics } = read(source);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({
      title: 'Quay talks',
      date: '2026-03-14',
      articles: ['a', 'b/c.txt'],
      maxPages: 4,
    });
  });

  it('takes an empty file, and the one that init writes', () => {
    expect(read('')).toEqual({ value: {}, diagnostics: [] });
    expect(read('# nothing yet\n').value).toEqual({});
    expect(read(starterBriefing).diagnostics).toEqual([]);
  });

  it('names each unknown key where it stands, with the nearest known one', () => {
    const { value, diagnostics } = read('title: Quay\nmarkng: SECRET\n\n  \nqqq: 1\n');
    expect(value).toBeNull();
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: 'config-key-known',
        line: 2,
        column: 1,
        message: 'Unknown key "markng".',
        hint: 'Did you mean "marking"?',
      }),
      expect.objectContaining({
        line: 5,
        column: 1,
        hint: expect.stringMatching(/^Known keys: title, /) as string,
      }),
    ]);
  });

  it.each([
    ['formats: [pdf, docx]', '1:16 config-value-valid'],
    ['title: [a]', '1:8 config-value-valid'],
    ['title: ""', '1:8 config-value-valid'],
    ['date: tomorrow', '1:7 config-value-valid'],
    ['maxPages: 0', '1:11 config-value-valid'],
    ['maxPages: two', '1:11 config-value-valid'],
    ['paper: A5', '1:8 config-value-valid'],
    ['articles: []', '1:11 config-value-valid'],
    ['language: "not a language"', '1:11 config-value-valid'],
    ['- title', '1:1 config-value-valid'],
    ['just words', '1:1 config-value-valid'],
  ])('points at the wrong value of %s', (source, place) => {
    expect(places(source)).toEqual([place]);
  });

  it.each([['title: "Quay'], ['title: a\ntitle: b'], ['title: a: b'], ['a: &a [*a, *b]']])(
    'refuses %j, which is no YAML',
    (source) => {
      expect(read(source).value).toBeNull();
      expect(places(source)[0]).toMatch(/^\d+:\d+ config-(valid-yaml|key-known)$/);
    },
  );

  it('refuses a bomb of aliases instead of unfolding it', () => {
    const lines = ['a0: &a0 [x, x]'];
    for (let level = 1; level < 30; level += 1)
      lines.push(`a${level}: &a${level} [*a${level - 1}, *a${level - 1}]`);
    expect(read(lines.join('\n')).diagnostics[0]).toMatchObject({ code: 'config-valid-yaml' });
  });
});

describe('packDateSchema', () => {
  it.each([['2026-03-14'], ['2026-03-14T07:30Z'], ['2026-03-14T07:30:00+01:00']])('takes %s', (date) => {
    expect(packDateSchema.safeParse(date).success).toBe(true);
  });
  it.each([['2026-02-30'], ['14 March 2026'], ['2026-03-14T07:30'], ['2026'], ['']])('refuses %j', (date) => {
    expect(packDateSchema.safeParse(date).success).toBe(false);
  });

  it('says what a value must be in plain words, with the lines around it', () => {
    const source = [
      'title: 3',
      'formats: [dpf]',
      'audiences: []',
      'maxPages: -1',
      'articles: { a: 1 }',
      'paper: a4',
      'recto: "x"',
    ].join('\n');
    const { diagnostics } = read(source);
    expect(
      diagnostics.map(({ line, column, message, hint }) => [`${line}:${column}`, message, hint]).sort(),
    ).toEqual([
      ['1:8', 'title: must be a text.', undefined],
      ['2:11', 'formats.0: must be one of pdf, html, md, json.', 'Did you mean "pdf"?'],
      ['3:12', 'audiences: must not be empty.', undefined],
      ['4:11', 'maxPages: must be more than 0.', undefined],
      ['5:11', 'articles: must be a folder or a file, or a list of them.', undefined],
      ['6:8', 'paper: must be one of A4, Letter.', 'Did you mean "A4"?'],
      ['7:8', 'recto: must be true or false.', undefined],
    ]);
    expect(diagnostics.every(({ frame }) => frame?.includes('^') === true)).toBe(true);
    expect(read('- a').diagnostics[0]?.message).toBe(
      'The file must be a group of keys, each on a line of its own.',
    );
  });

  it('says in plain words what is wrong with the layout of the file', () => {
    const [fault] = read('title: a: b\n').diagnostics;
    expect(fault).toMatchObject({ code: 'config-valid-yaml', line: 1 });
    expect(fault?.message).toBe('There is one ":" too many in this line.');
    expect(read('title: "a\n').diagnostics[0]?.message).toBe('A quotation mark or bracket is not closed.');
    expect(read('title: a\ntitle: b\n').diagnostics[0]?.message).toBe('This key is there twice.');
  });
});

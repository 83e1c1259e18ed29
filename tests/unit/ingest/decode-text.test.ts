import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/ingest/decode-text.ts';
import { file } from './support.ts';

const SENTENCE = 'The café in Århus said “no” – again, and again, the minister of ferries said.';
const decode = (content: string | Uint8Array, path = 'a.txt') => decodeText(file(path, content));
const bytes = (...values: readonly (number | string)[]) =>
  Buffer.concat(
    values.map((value) => (typeof value === 'number' ? Buffer.of(value) : Buffer.from(value, 'latin1'))),
  );

describe('decodeText', () => {
  it('reads UTF-8 without a word, and drops its mark', async () => {
    const plain = await decode(SENTENCE);
    expect(plain).toEqual({ text: SENTENCE, encoding: 'utf-8', diagnostics: [] });
    expect((await decode(`\uFEFF${SENTENCE}`)).text).toBe(SENTENCE);
  });

  it.each([
    ['utf-32le', true, 'note'],
    ['utf-32be', true, 'note'],
    ['utf-32le', false, 'warning'],
    ['utf-32be', false, 'warning'],
    ['utf-16le', true, 'note'],
    ['utf-16be', true, 'note'],
    ['utf-16le', false, 'warning'],
    ['utf-16be', false, 'warning'],
    ['windows-1252', false, 'warning'],
  ])('reads %s (mark: %s) and says so as a %s', async (encoding, addBOM, severity) => {
    const { text, encoding: name, diagnostics } = await decode(iconv.encode(SENTENCE, encoding, { addBOM }));
    expect(text).toBe(SENTENCE);
    expect(name).toBe(encoding);
    expect(diagnostics).toMatchObject([{ severity, code: 'input-encoding-known', file: 'a.txt' }]);
    expect(diagnostics[0]?.message).toContain(encoding);
  });

  it.each([
    ['windows-1251', 'Министр сказал, что переговоры продолжатся на следующей неделе. '],
    ['shift_jis', '大臣は来週も協議を続けると述べた。これは重要な会議である。'],
    ['windows-1256', 'قال الوزير إن المحادثات ستستمر الأسبوع المقبل في العاصمة. '],
  ])('guesses %s', async (encoding, sentence) => {
    const { text, encoding: name } = await decode(iconv.encode(sentence.repeat(5), encoding));
    expect(name).toBe(encoding);
    expect(text).toBe(sentence.repeat(5));
  });

  it('believes the encoding that a page declares', async () => {
    const page = '<meta charset="iso-8859-2"><p>Łódź said nothing.</p>';
    const { text, encoding, diagnostics } = await decode(iconv.encode(page, 'iso-8859-2'), 'a.html');
    expect([text, encoding]).toEqual([page, 'iso-8859-2']);
    expect(diagnostics).toMatchObject([{ severity: 'note' }]);
  });

  it('makes every line end a line feed', async () => {
    expect((await decode('one\r\ntwo\rthree\nfour')).text).toBe('one\ntwo\nthree\nfour');
  });

  it.each([
    ['PDF', bytes('%PDF-1.7\nfoo')],
    ['RTF', bytes('{\\rtf1 hello}')],
    ['PNG (image/png)', bytes(0x89, 'PNG\r\n', 0x1a, '\n', 0, 0, 0, 13, 'IHDR', 0, 0, 0, 1, 0, 0, 0, 1)],
    [
      'ZIP (application/zip)',
      bytes('PK', 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 'a'),
    ],
    ['binary data', bytes('words', 0, 'and more words')],
  ])('refuses %s', async (format, content) => {
    const { text, diagnostics } = await decode(content);
    expect(text).toBeNull();
    expect(diagnostics).toMatchObject([{ severity: 'error', code: 'input-is-text', file: 'a.txt' }]);
    expect(diagnostics[0]?.message).toContain(format);
  });

  it('takes a text for text though it begins like a bitmap', async () => {
    expect((await decode('BMW said on Monday that it would build a ferry.')).diagnostics).toEqual([]);
  });

  it('never throws, and never yields half of a surrogate pair', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (content) => {
        const { text, diagnostics } = await decode(content);
        expect(text === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
        expect(text ?? '').not.toMatch(/\p{Surrogate}|\r/u);
      }),
      { numRuns: 200 },
    );
  });
});

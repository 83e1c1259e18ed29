import chardet from 'chardet';
import { fileTypeFromBuffer } from 'file-type';
import iconv from 'iconv-lite';
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type InputFile } from '../model/stages.ts';

/** The characters of a file with `\n` line ends and without a byte order mark, or null where it is no text. */
export interface DecodedFile {
  readonly text: string | null;
  /** As the WHATWG Encoding Standard spells it, lower case. */
  readonly encoding: string;
  readonly diagnostics: readonly Diagnostic[];
}

interface Encoding {
  readonly name: string;
  /** `declared` by a byte order mark or the file itself, `guessed` from the bytes. */
  readonly basis: 'declared' | 'guessed';
}

const SAMPLE_BYTES = 65_536;
/** Formats that may be pure ASCII and are still no article. */
const DISGUISED_FORMATS: readonly (readonly [signature: string, name: string])[] = [
  ['%PDF-', 'PDF'],
  ['{\\rtf', 'RTF'],
  ['%!PS', 'PostScript'],
];

/**
 * Decodes a file: UTF-8 where the bytes are valid UTF-8, else UTF-16 or UTF-32 by its mark or its pattern of zero bytes, else the encoding that
 * an HTML file declares, else a guess. Emits `input-is-text` (error), `input-is-decodable` (error) and `input-encoding-known` (a note
 * where the file declares its encoding, a warning where it was guessed). Never throws, whatever the bytes.
 */
export async function decodeText(file: InputFile): Promise<DecodedFile> {
  const { bytes, path } = file;
  const marked = encodingOfMark(bytes) ?? encodingOfWideZeros(bytes) ?? encodingOfZeroPattern(bytes);
  if (marked !== null) return report(file, decodeWith(bytes, marked.name), marked);

  const utf8 = decodeUtf8(bytes);
  const binary = await binaryFormat(bytes, utf8);
  if (binary !== null) return notText(path, binary);
  if (utf8 !== null) return { text: normaliseLineEnds(utf8), encoding: 'utf-8', diagnostics: [] };

  const encoding = encodingOfMeta(bytes) ?? guessEncoding(bytes);
  const text = encoding === null ? null : decodeWith(bytes, encoding.name);
  return encoding === null || text === null ? notDecodable(path) : report(file, text, encoding);
}

function report(file: InputFile, text: string | null, encoding: Encoding): DecodedFile {
  if (text === null) return notDecodable(file.path);
  const guessed = encoding.basis === 'guessed';
  return {
    text: normaliseLineEnds(text),
    encoding: encoding.name,
    diagnostics: [
      {
        severity: guessed ? 'warning' : 'note',
        code: 'input-encoding-known',
        message: `${guessed ? 'Not UTF-8; read as' : 'Not UTF-8; read as it declares, as'} ${encoding.name}`,
        file: file.path,
        hint: guessed
          ? 'Look at its accents and quotation marks in the pack, or save the file as UTF-8.'
          : 'Nothing needs doing; saved as UTF-8 it would be read without this note.',
      },
    ],
  };
}

function notText(path: string, format: string): DecodedFile {
  return {
    text: null,
    encoding: 'utf-8',
    diagnostics: [
      {
        severity: 'error',
        code: 'input-is-text',
        message: `This is no text file but ${format}`,
        file: path,
        hint: 'Save the article as plain text, Markdown or HTML, or leave the file out.',
      },
    ],
  };
}

function notDecodable(path: string): DecodedFile {
  return {
    text: null,
    encoding: 'utf-8',
    diagnostics: [
      {
        severity: 'error',
        code: 'input-is-decodable',
        message: 'The bytes of this file fit no encoding that Briefpack knows',
        file: path,
        hint: 'Save the file as UTF-8.',
      },
    ],
  };
}

function normaliseLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Decodes by iconv-lite, since Node 20's own decoder gets Windows-1252 wrong; half surrogates become U+FFFD. */
function decodeWith(bytes: Uint8Array, name: string): string | null {
  if (!iconv.encodingExists(name)) return null;
  return iconv.decode(Buffer.from(bytes), name).replace(/\p{Surrogate}/gu, '\uFFFD');
}

function encodingOfMark(bytes: Uint8Array): Encoding | null {
  // The mark of UTF-32 begins like that of UTF-16.
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { name: 'utf-32le', basis: 'declared' };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { name: 'utf-32be', basis: 'declared' };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { name: 'utf-16le', basis: 'declared' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { name: 'utf-16be', basis: 'declared' };
  return null;
}

/** UTF-32 without a mark: three of four bytes are zero, always the same ones. */
function encodingOfWideZeros(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (sample.length < 16 || sample.length % 4 !== 0) return null;
  const zeros = [0, 1, 2, 3].map(
    (place) => sample.filter((byte, index) => index % 4 === place && byte === 0).length / (sample.length / 4),
  );
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros;
  if (Math.min(second, third, fourth) > 0.6 && first < 0.02) return { name: 'utf-32le', basis: 'guessed' };
  if (Math.min(first, second, third) > 0.6 && fourth < 0.02) return { name: 'utf-32be', basis: 'guessed' };
  return null;
}

/** UTF-16 without a mark: in Latin text every second byte is zero, and hardly any of the others. */
function encodingOfZeroPattern(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (sample.length < 8 || sample.length % 2 === 1) return null;
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros.map((count) => count / (sample.length / 2));
  if (odd > 0.6 && even < 0.02) return { name: 'utf-16le', basis: 'guessed' };
  if (even > 0.6 && odd < 0.02) return { name: 'utf-16be', basis: 'guessed' };
  return null;
}

/** The name of the binary format, or null for text: file-type alone would take "BMW said ..." for a bitmap. */
async function binaryFormat(bytes: Uint8Array, utf8: string | null): Promise<string | null> {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1').trimStart();
  const disguised = DISGUISED_FORMATS.find(([signature]) => head.startsWith(signature));
  if (disguised !== undefined) return disguised[1];
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const controls = sample.filter((byte) => byte < 32 && ![9, 10, 12, 13, 27].includes(byte)).length;
  if (controls === 0) return null;
  const named = await nameFormat(bytes);
  if (sample.includes(0) || controls / sample.length > 0.05) return named ?? 'binary data';
  return utf8 === null ? named : null;
}

async function nameFormat(bytes: Uint8Array): Promise<string | null> {
  try {
    const type = await fileTypeFromBuffer(bytes);
    const isText = type === undefined || /^text\/|\bxml$/.test(type.mime);
    return isText ? null : `${type.ext.toUpperCase()} (${type.mime})`;
  } catch {
    // A damaged file that its own format's parser cannot read has no name that could be told.
    return null;
  }
}

function encodingOfMeta(bytes: Uint8Array): Encoding | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const label = /<(?:meta|\?xml)\b[^>]*?\b(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  if (label === undefined) return null;
  const name = standardName(label);
  return name === 'utf-8' || !iconv.encodingExists(name) ? null : { name, basis: 'declared' };
}

/** The WHATWG name of a label: Latin-1 and ASCII are read as Windows-1252 by everything that reads the web. */
function standardName(label: string): string {
  const name = label.toLowerCase();
  return ['iso-8859-1', 'latin1', 'ascii', 'us-ascii'].includes(name) ? 'windows-1252' : name;
}

/**
 * Statistics mislead on a text with a handful of accents: where the bytes above ASCII are few and all of them are letters or
 * punctuation of Windows-1252, it is Windows-1252.
 */
function guessEncoding(bytes: Uint8Array): Encoding | null {
  const high = bytes.filter((byte) => byte >= 0x80);
  const isWestern = high.every((byte) => WESTERN_BYTES.has(byte));
  if (isWestern && high.length / bytes.length < 0.08) return { name: 'windows-1252', basis: 'guessed' };
  const guesses = chardet.analyse(bytes).map(({ name }) => standardName(name));
  const name = guesses.find((guess) => guess !== 'utf-8' && iconv.encodingExists(guess));
  return name === undefined ? null : { name, basis: 'guessed' };
}

const WESTERN_BYTES: ReadonlySet<number> = new Set([
  ...[0x80, 0x85, 0x8a, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9a, 0x9c, 0x9e, 0x9f],
  ...[0xa0, 0xa3, 0xa7, 0xa9, 0xab, 0xad, 0xae, 0xb0, 0xb1, 0xb2, 0xb4, 0xb7, 0xbb, 0xbc, 0xbd, 0xbe, 0xbf],
  ...Array.from({ length: 64 }, (_, index) => 0xc0 + index),
]);

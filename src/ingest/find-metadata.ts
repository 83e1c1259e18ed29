import { type Metadata } from '../model/article.ts';
import { type Span } from '../model/selector.ts';
import { isTitleLike } from './find-heading.ts';
import { NO_METADATA, type ArticleMetadata, type RawBlock } from './read-article.ts';
import { readDate } from './read-date.ts';

/** What an article's own words say about it, and the lines that say nothing else. */
export interface TextMetadata {
  readonly metadata: ArticleMetadata;
  /** Indices of the blocks that are metadata from end to end: they print as such, not as body. */
  readonly metadataBlocks: ReadonlySet<number>;
  /** Index of the block that is the title, or null. */
  readonly titleBlock: number | null;
}

type Field = keyof ArticleMetadata;
type Found = Partial<Record<Field, Metadata>>;

/** Lines that carry metadata stand near the start or the end of an article. */
const HEAD_BLOCKS = 8;
const TAIL_BLOCKS = 5;
/** Characters of an ISO day: a year alone on its line may be anything. */
const DAY_LENGTH = 10;
const LONGEST_LINE = 160;
const LONGEST_BARE_LINE = 120;

const FIELDS: Readonly<Record<string, Field>> = {
  title: 'title',
  headline: 'title',
  author: 'byline',
  authors: 'byline',
  by: 'byline',
  byline: 'byline',
  date: 'published',
  published: 'published',
  'publication date': 'published',
  outlet: 'outlet',
  publication: 'outlet',
  publisher: 'outlet',
  newspaper: 'outlet',
  source: 'outlet',
  url: 'url',
  link: 'url',
};
const HEADLINE_LABELS: ReadonlySet<string> = new Set([
  'by',
  'source',
  'newspaper',
  'outlet',
  'publisher',
  'publication',
]);
const HEADER_LINE = new RegExp(`^(${Object.keys(FIELDS).join('|')})\\s*:\\s*(\\S.*)$`, 'iu');

const ROLE_WORD = String.raw`(?:[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Cc]olumnist|[Ww]riter|[Cc]ontributor|[Jj]ournalist|[Bb]ureau [Cc]hief)`;
const ROLE = String.raw`(?:[\p{L}’'-]+\s+){0,3}${ROLE_WORD}`;
const CAPITALISED = String.raw`\p{Lu}[\p{L}'’.-]*`;
const PARTICLES = String.raw`(?:(?:de|van|von|der|den|al|bin|bint|el|la|di|da|dos|ul|af|av)\s+){0,2}`;
/** Two to five capitalised words, none of which is what the person does. */
const NAME = String.raw`(?!${ROLE})${CAPITALISED}(?:\s+${PARTICLES}${CAPITALISED}){1,4}`;
const DESK = String.raw`(?:(?:Our |A |The )?(?:Staff|Special|Web|News|Monitoring|Diplomatic|Political|Foreign|Business|City)\s+(?:Reporter|Correspondent|Desk|Report|Writer)|Our Correspondent|Newsroom|AFP|Reuters|APP|Agencies|News Agencies)`;
const AUTHOR = `(?:${DESK}|${NAME})`;
const PLACE = String.raw`(?:,?\s+in\s+\p{Lu}[\p{L} ]{2,30})?`;
const BYLINE = new RegExp(
  `^(?:(?:[Ww]ords|[Ww]ritten|[Rr]eport|[Ss]tory|[Rr]eported)\\s+)?(?:[Bb]y|BY)[:\\s]\\s*(${AUTHOR}(?:(?:,\\s+|,?\\s+and\\s+|\\s+&\\s+|\\s+with\\s+)${AUTHOR})*)(?:,?\\s+${ROLE})?${PLACE}$`,
  'u',
);
const NAME_AND_ROLE = new RegExp(`^(${NAME}),\\s+${ROLE}${PLACE}$`, 'u');
const NAME_ALONE = new RegExp(`^${NAME}$`, 'u');
const DESK_LINE = new RegExp(`^(${DESK})$`, 'u');
const LABELLED_DATE =
  /^(?:(?:first )?published|posted|date|publication date|issued)(?:\s+(?:on|at))?\s*:?\s+(.+)$/iu;
const UPDATED_DATE = /^(?:last )?(?:updated|modified)(?:\s+(?:on|at))?\s*:?\s+(.+)$/iu;
const PUBLISHED_IN = /^Published in (?:the )?(\p{Lu}[\p{L}'’& ]{1,40}?)(?:,|\s+on)\s+(.+?)\.?$/u;
const COPYRIGHT =
  /^(?:Copyright\s*)?(?:©|\(c\))\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)\s+(?:by\s+)?((?:The |the )?\p{Lu}[\p{L}'’&]*(?:\s+(?:of\s+|and\s+|&\s+)?\p{Lu}[\p{L}'’&]*){0,4}?)(?:\.|,|$|\s+(?:Ltd|Inc|Limited|AS|Media|Group|All)\b)/u;
const DATELINE_DATE =
  /^\p{Lu}[\p{Lu} .’'-]{2,30},\s+(\d{1,2} \p{Lu}\p{Ll}+ \d{4}|\p{Lu}\p{Ll}+ \d{1,2}, \d{4})\s*(?:\([^)]{1,30}\)\s*)?[:—–-]/u;
/** One to four words in capitals: the name of a paper or of one of its pages. */
const MASTHEAD = /^\p{Lu}+(?:\s\p{Lu}+){0,3}$/u;
/** What stands above a list of points and names no article. */
const POINTS = /^(?:key (?:points|takeaways)|highlights|in brief|at a glance|summary)$/iu;
const URL_LINE = /^https?:\/\/\S+$/u;

/**
 * Finds metadata in an article's own words: lines at its start and end that are nothing but a byline, a date, an address or a labelled
 * value, and a title without mark-up. Only whole lines count, and only what the words state: "The News reported" names no outlet of this
 * article, and a dateline no outlet at all. Each value has basis `text` and the span of its words.
 */
export function findMetadata(text: string, blocks: readonly RawBlock[]): TextMetadata {
  const lines = readLines(text, blocks);
  const metadataBlocks = new Set(lines.keys());
  const opening = blocks.findIndex(({ kind }, index) => kind !== 'furniture' && !metadataBlocks.has(index));
  const found: Found = {};
  const dateline = opening === -1 ? {} : readDateline(text, blocks.slice(opening, opening + 3));
  for (const values of [...lines.values(), dateline]) {
    for (const [field, value] of Object.entries(values) as [Field, Metadata][]) found[field] ??= value;
  }
  const titleBlock =
    found.title === undefined
      ? (findTitleAboveByline(text, blocks, opening, lines) ??
        findTitle(text, blocks, opening, metadataBlocks))
      : null;
  const title = titleBlock === null ? undefined : blocks[titleBlock];
  if (title !== undefined) found.title = valueAt(text, title.start, title.end);
  return { metadata: { ...NO_METADATA, ...found }, metadataBlocks, titleBlock };
}

/** The blocks that are metadata from end to end, by index and in order, with what they give. */
function readLines(text: string, blocks: readonly RawBlock[]): ReadonlyMap<number, Found> {
  const lines = new Map<number, Found>();
  const head = blocks.slice(0, HEAD_BLOCKS);
  const bareLines = blocks.filter((block) => isBare(text, block)).length;
  // A menu above the article does not push its byline out of the head.
  const furnitureBefore = countFurniture(blocks);
  const isInHead = (index: number): boolean => index - (furnitureBefore[index] ?? 0) < HEAD_BLOCKS;
  blocks.forEach((block, index) => {
    const isNear = isInHead(index) || index >= blocks.length - TAIL_BLOCKS;
    if (!isNear || block.end - block.start > LONGEST_LINE) return;
    const values = readMetadataLine(text, block, isHeader(text, head, index));
    if (values === null || (isBare(text, block) && (!isInHead(index) || bareLines > 1))) return;
    lines.set(index, values);
  });
  // A name alone above the date signs the article, unless a line says so in words.
  const name = head.findIndex(
    (block, index) =>
      index > 0 &&
      block.kind === null &&
      lines.get(index + 1)?.published !== undefined &&
      readName(text, block) !== null,
  );
  const nameBlock = head[name];
  const isSigned = [...lines.values()].some(({ byline }) => byline !== undefined);
  if (nameBlock !== undefined && !isSigned) lines.set(name, readName(text, nameBlock) ?? {});
  return lines;
}

/** Per block: how many blocks of furniture stand before it. */
function countFurniture(blocks: readonly RawBlock[]): readonly number[] {
  let count = 0;
  return blocks.map(({ kind }) => (kind === 'furniture' ? count++ : count));
}

function valueAt(text: string, start: number, end: number, value = text.slice(start, end)): Metadata {
  return { value, basis: 'text', start, end };
}

/** A date or an address alone on its line is the article's own where there is one of them; several are a timeline or a list. */
function isBare(text: string, block: Span): boolean {
  if (block.end - block.start > LONGEST_BARE_LINE) return false;
  const words = text.slice(block.start, block.end);
  return URL_LINE.test(words) || (/\d{4}/.test(words) && readDate(words) !== null);
}

/**
 * A labelled line is metadata in an unbroken run from the very start of the file only, and a label that headlines use as well
 * ("Source: Minister to resign") only beside others.
 */
function isHeader(text: string, blocks: readonly RawBlock[], index: number): boolean {
  const labels = blocks.map((block) =>
    HEADER_LINE.exec(text.slice(block.start, block.end))?.[1]?.toLowerCase(),
  );
  // The title may stand above the labels.
  const from = labels[0] === undefined && labels[1] !== undefined ? 1 : 0;
  const run = labels.findIndex(
    (label, at) => at >= from && label === undefined && blocks[at]?.kind !== 'furniture',
  );
  const inRun = labels.slice(0, run === -1 ? labels.length : run);
  const count = inRun.filter((label) => label !== undefined).length;
  return index < inRun.length && (count > 1 || !HEADLINE_LABELS.has(labels[index] ?? ''));
}

/** The values of a line that holds metadata and nothing else, or null for any other line. */
function readMetadataLine(text: string, line: Span, isHeader: boolean): Found | null {
  const words = text.slice(line.start, line.end);
  const header = isHeader ? HEADER_LINE.exec(words) : null;
  if (header !== null) return readHeader(text, line, header);
  if (URL_LINE.test(words)) return { url: valueAt(text, line.start, line.end) };
  const whole = readSegment(text, line) ?? readWholeLine(text, line);
  return whole ?? readParts(text, line, words);
}

/** A line of several parts ("By Name | 3 March 2026"), every one of which has to be metadata. */
function readParts(text: string, line: Span, words: string): Found | null {
  const result: Found = {};
  let offset = line.start;
  for (const segment of words.split(
    /(\s*[|•·]\s*|\s+(?=(?:Published|Posted|Updated|Last updated)\b)|,?\s+(?=\d{1,2} \p{Lu}\p{Ll}+ \d{4}$|\p{Lu}\p{Ll}+ \d{1,2}, \d{4}$))/u,
  )) {
    const isSeparator = /^[\s|•·,]*$/u.test(segment);
    const span = { start: offset, end: offset + segment.length };
    const values = isSeparator ? {} : (readSegment(text, span) ?? readName(text, span));
    if (values === null) return null;
    Object.assign(result, values);
    offset += segment.length;
  }
  return result.published !== undefined ? result : null;
}

/** A name alone: a byline only beside a date. */
function readName(text: string, span: Span): Found | null {
  const isName = NAME_ALONE.test(text.slice(span.start, span.end));
  return isName ? { byline: valueAt(text, span.start, span.end) } : null;
}

function readHeader(
  text: string,
  line: Span,
  [whole, label = '', words = '']: RegExpExecArray,
): Found | null {
  const field = FIELDS[label.toLowerCase()];
  if (field === undefined) return null;
  const start = line.start + whole.length - words.length;
  if (field !== 'published') return { [field]: valueAt(text, start, line.end) };
  const date = readDate(words);
  return date === null ? null : { published: valueAt(text, start, line.end, date) };
}

function readSegment(text: string, span: Span): Found | null {
  const words = text.slice(span.start, span.end);
  const byline = BYLINE.exec(words) ?? NAME_AND_ROLE.exec(words) ?? DESK_LINE.exec(words);
  if (byline?.[1] !== undefined) {
    const start = span.start + words.indexOf(byline[1]);
    return { byline: valueAt(text, start, start + byline[1].length) };
  }
  const updated = UPDATED_DATE.exec(words)?.[1];
  if (updated !== undefined) return readDate(updated) === null ? null : {};
  const dateWords = LABELLED_DATE.exec(words)?.[1] ?? words;
  const date = /\d{4}/.test(dateWords) ? readDate(dateWords) : null;
  if (date === null || date.length < DAY_LENGTH) return null;
  const start = span.end - dateWords.length;
  return { published: valueAt(text, start, span.end, date) };
}

/** Lines whose form as a whole gives the outlet. */
function readWholeLine(text: string, line: Span): Found | null {
  const words = text.slice(line.start, line.end);
  const publishedIn = PUBLISHED_IN.exec(words);
  const date = publishedIn?.[2] === undefined ? null : readDate(publishedIn[2]);
  if (publishedIn?.[1] !== undefined && publishedIn[2] !== undefined && date !== null) {
    const start = line.start + words.indexOf(publishedIn[1]);
    const dateStart = line.start + words.lastIndexOf(publishedIn[2]);
    return {
      outlet: valueAt(text, start, start + publishedIn[1].length),
      published: valueAt(text, dateStart, dateStart + publishedIn[2].length, date),
    };
  }
  const holder = COPYRIGHT.exec(words)?.[1];
  if (holder === undefined || !/all rights reserved/iu.test(words)) return null;
  const start = line.start + words.indexOf(holder);
  return { outlet: valueAt(text, start, start + holder.length) };
}

function readDateline(text: string, blocks: readonly RawBlock[]): Found {
  for (const block of blocks) {
    const words = DATELINE_DATE.exec(text.slice(block.start, block.end))?.[1];
    const date = words === undefined ? null : readDate(words);
    if (words === undefined || date === null) continue;
    const start = text.indexOf(words, block.start);
    return { published: valueAt(text, start, start + words.length, date) };
  }
  return {};
}

/**
 * The line right above the byline, where only short lines (a masthead, the name of a page) stand before it: the name of the
 * paper at the top of a copied page is no title. Null where the opening block is the title anyway.
 */
function findTitleAboveByline(
  text: string,
  blocks: readonly RawBlock[],
  opening: number,
  lines: ReadonlyMap<number, Found>,
): number | null {
  const byline = [...lines].find(([, values]) => values.byline !== undefined)?.[0] ?? -1;
  if (opening === -1 || byline <= opening) return null;
  let above = byline - 1;
  while (above > opening && (blocks[above]?.kind === 'furniture' || lines.has(above))) above -= 1;
  const before = blocks.slice(opening, above);
  const isBelowShortLines = before.every(
    ({ kind, start, end }) =>
      kind === 'furniture' ||
      (end - start <= LONGEST_MASTHEAD && !/[.!?]["”’]?$/u.test(text.slice(start, end))),
  );
  const isMarked = before.some(({ kind }) => kind === 'heading') && blocks[above]?.kind !== 'heading';
  return above > opening && isBelowShortLines && !isMarked && isTitle(text, blocks, above) ? above : null;
}

/** Characters. */
const LONGEST_MASTHEAD = 40;

/** The opening block where it is a title; the one below it where it is a masthead in capitals. */
function findTitle(
  text: string,
  blocks: readonly RawBlock[],
  opening: number,
  metadata: ReadonlySet<number>,
): number | null {
  const first = blocks[opening];
  if (first === undefined || !isTitle(text, blocks, opening)) return null;
  const isMasthead = first.kind === null && MASTHEAD.test(text.slice(first.start, first.end));
  const hasTitleBelow = !metadata.has(opening + 1) && isTitle(text, blocks, opening + 1);
  return isMasthead && hasTitleBelow ? opening + 1 : opening;
}

function isTitle(text: string, blocks: readonly RawBlock[], index: number): boolean {
  const block = blocks[index];
  if (block === undefined) return false;
  if (block.kind === 'heading') return true;
  if (POINTS.test(text.slice(block.start, block.end))) return false;
  const next = blocks[index + 1];
  const following = next === undefined ? '' : text.slice(next.start, next.end);
  return block.kind === null && isTitleLike(text.slice(block.start, block.end), following);
}

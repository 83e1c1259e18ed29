/** Reads a PDF back with pdf.js, which shares no code with the renderer. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text with the place of its base line, from the page's top left corner. */
interface ReadText {
  readonly text: string;
  readonly xPt: number;
  readonly yPt: number;
  readonly widthPt: number;
  readonly sizePt: number;
}

interface ReadLink {
  readonly url: string | null;
  /** Page from 1 and height from its top, where it leads inside the file. */
  readonly landing: { readonly page: number; readonly yPt: number } | null;
  readonly box: {
    readonly xPt: number;
    readonly topPt: number;
    readonly widthPt: number;
    readonly heightPt: number;
  };
}

export interface ReadTag {
  readonly role: string;
  readonly language: string | null;
  /** What a figure says in words. */
  readonly alternative: string | null;
  readonly children: readonly (ReadTag | { readonly content: string })[];
}

export interface ReadPage {
  readonly number: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly texts: readonly ReadText[];
  /** Everything on the page in painting order, pieces of a line joined. */
  readonly words: string;
  readonly links: readonly ReadLink[];
  readonly tags: ReadTag | null;
  /** Text of each marked sequence by its id in the structure tree. */
  readonly marked: ReadonlyMap<string, string>;
  /** Words painted outside any mark: none, in a tagged file. */
  readonly unmarked: string;
}

interface ReadOutline {
  readonly title: string;
  readonly page: number;
  readonly children: readonly ReadOutline[];
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly outline: readonly ReadOutline[];
  readonly labels: readonly string[] | null;
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: string | null;
  readonly language: string | null;
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}
interface MarkItem {
  readonly type: string;
  readonly id?: string;
  readonly tag?: string;
}
type OutlineItem = { title: string; dest: string | unknown[] | null; items: OutlineItem[] };

/** Opens a file and reads all that the tests look at. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  const landingOf = async (dest: unknown): Promise<{ page: number; yPt: number } | null> => {
    const explicit = (typeof dest === 'string' ? await pdf.getDestination(dest) : dest) as
      [{ num: number; gen: number }, unknown, number, number] | null;
    if (explicit === null) return null;
    const page = (await pdf.getPageIndex(explicit[0])) + 1;
    const height = (await pdf.getPage(page)).view[3]!;
    return { page, yPt: height - explicit[3] };
  };
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , widthPt = 0, heightPt = 0] = page.view;
    const content = await page.getTextContent({ includeMarkedContent: true });
    const texts: ReadText[] = [];
    const marked = new Map<string, string>();
    const stack: (string | null)[] = [];
    let unmarked = '';
    for (const item of content.items as (TextItem | MarkItem)[]) {
      if ('type' in item) {
        if (item.type === 'endMarkedContent') stack.pop();
        else stack.push(item.id ?? item.tag ?? null);
        continue;
      }
      const id = stack.at(-1);
      const words = item.str + (item.hasEOL ? ' ' : '');
      if (stack.length === 0) unmarked += words;
      else if (id !== undefined && id !== null) marked.set(id, (marked.get(id) ?? '') + words);
      if (item.str.trim() === '') continue;
      texts.push({
        text: item.str,
        xPt: item.transform[4]!,
        yPt: heightPt - item.transform[5]!,
        widthPt: item.width,
        sizePt: Math.hypot(item.transform[2]!, item.transform[3]!),
      });
    }
    const links: ReadLink[] = [];
    for (const link of (await page.getAnnotations()) as {
      subtype: string;
      url?: string;
      dest?: unknown;
      rect: [number, number, number, number];
    }[]) {
      if (link.subtype !== 'Link') continue;
      const [left, bottom, right, top] = link.rect;
      links.push({
        url: link.url ?? null,
        landing: link.dest === undefined || link.dest === null ? null : await landingOf(link.dest),
        box: { xPt: left, topPt: heightPt - top, widthPt: right - left, heightPt: top - bottom },
      });
    }
    pages.push({
      number,
      widthPt,
      heightPt,
      texts,
      words: content.items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
        .join('')
        .replaceAll(/\s+/gu, ' '),
      links,
      tags: readTag(await page.getStructTree()),
      marked,
      unmarked: unmarked.trim(),
    });
  }
  const readOutline = async (items: OutlineItem[] | null): Promise<ReadOutline[]> =>
    await Promise.all(
      (items ?? []).map(async ({ title, dest, items: below }) => ({
        title,
        page: (await landingOf(dest))?.page ?? 0,
        children: await readOutline(below),
      })),
    );
  const { info, metadata } = await pdf.getMetadata();
  const xmp: unknown = (metadata as { getRaw?: () => unknown } | null)?.getRaw?.() ?? null;
  const result: ReadPdf = {
    pages,
    outline: await readOutline(await pdf.getOutline()),
    labels: await pdf.getPageLabels(),
    info: info as Record<string, unknown>,
    xmp: typeof xmp === 'string' ? xmp : null,
    language: ((info as Record<string, unknown>).Language as string | undefined) ?? null,
  };
  await pdf.loadingTask.destroy();
  return result;
}

function readTag(node: unknown): ReadTag | null {
  if (node === null || node === undefined) return null;
  const {
    role,
    lang,
    alt,
    children = [],
  } = node as {
    role: string;
    lang?: string;
    alt?: string;
    children?: unknown[];
  };
  return {
    role,
    language: lang ?? null,
    alternative: alt ?? null,
    children: children.map((child) => {
      const leaf = child as { type?: string; id?: string };
      if (leaf.type !== undefined) return { content: leaf.id ?? leaf.type };
      // A child without a type is an element.
      return readTag(child)!;
    }),
  };
}

/** All elements of a role below a tag, in reading order. */
export function tagsOf(tag: ReadTag | null, role: string): readonly ReadTag[] {
  if (tag === null) return [];
  const below = tag.children.flatMap((child) => ('role' in child ? tagsOf(child, role) : []));
  return tag.role === role ? [tag, ...below] : below;
}

/** The words of an element on one page. */
export function wordsOf(tag: ReadTag, page: ReadPage): string {
  return tag.children
    .map((child) => ('role' in child ? wordsOf(child, page) : (page.marked.get(child.content) ?? '')))
    .join('');
}

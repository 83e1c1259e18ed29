/**
 * Document -> PDF.
 *
 * Invariant: every word of the document is printed exactly once, in order, on some page; the same document and fonts
 * give the same bytes. It never reads the clock, the disk or the network, and never prints a character that its fonts
 * cannot draw.
 *
 * Faces it asks for: `serif` 400, 400 italic and 600; `sans` 400, 400 italic and 600; `arabic` 400; a face of
 * `symbols` helps where a pack has Greek, Cyrillic or signs that the others lack, one of `scriptFonts` where it has other
 * scripts. TrueType only.
 */
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import { type CopyMark, type RenderedCopies } from '../../model/copies.ts';
import { type CheckedDocument } from '../../model/document.ts';
import { type FontFace } from '../../model/font.ts';
import { type PrintOptions, standardPrint } from '../../model/print-options.ts';
import { type RenderResult } from '../../model/stages.ts';
import { bookletTheme, editionTheme, shiftForBinding } from './editions.ts';
import { watermarkNode } from './elements/copy-field.ts';
import { buildElements } from './elements/index.ts';
import { createFontShelf } from './fonts.ts';
import {
  addFurniture,
  createShaper,
  layOutBody,
  longestWords,
  makeFields,
  setLines,
  type Tools,
} from './layout/index.ts';
import { imposePages } from './impose.ts';
import { type GlyphLocator, reportMissing } from './report-missing.ts';
import { structureDocument, type StructuredDocument } from './structure/index.ts';
import { type Archive, type FileFacts, writeCopies, writePdf } from './write/index.ts';
import { type WatermarkShapes, watermarkShapes } from './write/watermark.ts';

export { type Archive } from './write/index.ts';
export { type GlyphLocator } from './report-missing.ts';

/** What a rendering needs beside the document; what is absent is as in {@link standardPrint}. */
export interface PdfOptions extends Partial<PrintOptions> {
  readonly fonts: readonly FontFace[];
  /** Whether a character that no font has keeps the file from being made, or is printed as a sign; `error` where it is absent. */
  readonly missingGlyphs?: 'error' | 'replace';
  /** Makes a file for an archive (PDF/A), with what travels in it. */
  readonly archive?: Archive;
  /** Where a character first stands in the articles, for the diagnostic. */
  readonly locate?: GlyphLocator;
}

/**
 * Renders a checked document to a tagged PDF. Emits `layout-converges`, `layout-keeps-words`, and `glyph-exists`: as
 * errors, with no bytes but the number of pages that there would be, or as warnings where signs were printed instead.
 */
export async function renderPdf(source: CheckedDocument, options: PdfOptions): Promise<RenderResult> {
  const setup = prepare(source, options);
  const watermark = setup.draft === null ? null : shapesOf(setup, setup.draft);
  const missing = missingIn(setup, options);
  const { structured, diagnostics } = await layOut(setup);
  const pages = printedPages(setup, structured);
  const all = [...missing, ...diagnostics];
  if (hasErrors(missing)) return { bytes: new Uint8Array(), pages, diagnostics: all };
  const bytes = await writePdf(structured, setup.tools.shelf, { ...factsOf(setup, options), watermark });
  return { bytes, pages, diagnostics: all };
}

/**
 * Renders a document once for all its numbered copies, which differ in their marks alone: laid out with the words that
 * take the most room, so that each copy's fit. Emits what {@link renderPdf} emits; with an error `write` gives no bytes.
 */
export async function renderPdfCopies(
  source: CheckedDocument,
  marks: readonly CopyMark[],
  options: PdfOptions,
): Promise<RenderedCopies> {
  const words = marks.map((mark) => mark.words);
  const first = prepare(withCopy(source, words[0] ?? null), options);
  const { context } = first.elements;
  const longest = longestWords(context, 'masthead', words, first.tools);
  const watermarks = marks.map(({ words: own, hasWatermark }) => {
    const behind = [...(first.draft === null ? [] : [first.draft]), ...(hasWatermark ? [own] : [])];
    return behind.length === 0 ? null : shapesOf(first, behind.join(' · '));
  });
  // Setting the words of all copies has found the characters that no font has, too.
  const missing = missingIn(first, options);
  const setup = longest === words[0] ? first : prepare(withCopy(source, longest), options);
  const { structured, diagnostics } = await layOut(setup);
  const all = [...missing, ...diagnostics];
  if (hasErrors(missing)) {
    const count = printedPages(setup, structured);
    return { pages: count, diagnostics: all, write: () => new Uint8Array() };
  }
  const { pages, fields } = makeFields(structured.pages, setup.elements.context, words, setup.tools);
  const facts = factsOf(setup, options);
  const ownFacts = { ...facts, meta: { ...facts.meta, copy: null }, watermark: null };
  const copies = { marks, fields, watermarks };
  const write = await writeCopies({ ...structured, pages }, setup.tools.shelf, ownFacts, copies);
  return { pages: printedPages(setup, structured), diagnostics: all, write };
}

interface Setup {
  readonly document: CheckedDocument;
  readonly print: PrintOptions;
  /** What stands behind the words of every page of a draft. */
  readonly draft: string | null;
  readonly elements: ReturnType<typeof buildElements>;
  readonly tools: Tools;
}

function prepare(source: CheckedDocument, options: PdfOptions): Setup {
  const print: PrintOptions = { ...standardPrint, ...options };
  const { edition, startsOnRecto, hasLineNumbers, isBooklet, isDraft } = print;
  const theme = isBooklet ? bookletTheme(source.theme) : editionTheme(source.theme, edition);
  // Another theme touches no id and no link: what was checked stays checked.
  const document: CheckedDocument = { ...source, theme };
  const shelf = createFontShelf(options.fonts);
  const elements = buildElements(document, shelf, {
    emphasis: edition === 'large-print' ? 'strong' : 'italic',
    startsSections: startsOnRecto,
    hasLineNumbers,
  });
  const draft = print.watermark ?? (isDraft ? document.furniture.draft : null);
  return { document, print, draft, elements, tools: { shelf, shaper: createShaper(shelf) } };
}

/** Words as a watermark; characters that no font has are noted. */
function shapesOf({ elements, tools }: Setup, words: string): WatermarkShapes | null {
  const [line] = setLines(watermarkNode(elements.context, words), tools);
  return line === undefined ? null : watermarkShapes(line, tools.shelf);
}

/** Pages of the file: a booklet has two on each side of a sheet. */
function printedPages({ print, document }: Setup, { pages }: StructuredDocument): number {
  return print.isBooklet ? imposePages(pages.length, document.direction).length : pages.length;
}

function factsOf({ document, print }: Setup, options: PdfOptions): Omit<FileFacts, 'watermark'> {
  return {
    meta: document.meta,
    language: document.language,
    archive: options.archive ?? null,
    fold: print.isBooklet ? document.direction : null,
  };
}

function withCopy(source: CheckedDocument, copy: string | null): CheckedDocument {
  // The number of a copy is neither id nor link.
  return { ...source, meta: { ...source.meta, copy } };
}

function missingIn({ elements }: Setup, options: PdfOptions): readonly Diagnostic[] {
  const policy = options.missingGlyphs ?? 'error';
  return reportMissing(elements.context.missingGlyphs, policy, options.locate ?? (() => null));
}

async function layOut({ print, elements, tools }: Setup): Promise<{
  readonly structured: StructuredDocument;
  readonly diagnostics: readonly Diagnostic[];
}> {
  const body = await layOutBody(elements, tools);
  const furnished = await addFurniture(body.pages, elements.context, tools);
  // A booklet is bound at its fold.
  const pages = print.isBooklet ? furnished : shiftForBinding(furnished, print.edition);
  const landmarks = body.pages.flatMap((page) => page.landmarks.map(({ landmark }) => landmark));
  return { structured: structureDocument(pages, elements.tags, landmarks), diagnostics: body.diagnostics };
}

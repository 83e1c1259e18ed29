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
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { type CheckedDocument } from '../../model/document.ts';
import { type FontFace } from '../../model/font.ts';
import { type PrintOptions, standardPrint } from '../../model/print-options.ts';
import { type RenderResult } from '../../model/stages.ts';
import { editionTheme, shiftForBinding } from './editions.ts';
import { buildElements } from './elements/index.ts';
import { createFontShelf } from './fonts.ts';
import { addFurniture, createShaper, layOutBody } from './layout/index.ts';
import { type GlyphLocator, reportMissing } from './report-missing.ts';
import { structureDocument } from './structure/index.ts';
import { type Archive, writePdf } from './write/index.ts';

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
  const { edition, startsOnRecto } = { ...standardPrint, ...options };
  // Another theme touches no id and no link: what was checked stays checked.
  const document: CheckedDocument = { ...source, theme: editionTheme(source.theme, edition) };
  const shelf = createFontShelf(options.fonts);
  const elements = buildElements(document, shelf, {
    emphasis: edition === 'large-print' ? 'strong' : 'italic',
    startsSections: startsOnRecto,
  });
  const policy = options.missingGlyphs ?? 'error';
  const missing = reportMissing(elements.context.missingGlyphs, policy, options.locate ?? (() => null));

  const tools = { shelf, shaper: createShaper(shelf) };
  const body = await layOutBody(elements, tools);
  const pages = shiftForBinding(await addFurniture(body.pages, elements.context, tools), edition);
  const diagnostics = [...missing, ...body.diagnostics];
  if (hasErrors(missing)) return { bytes: new Uint8Array(), pages: pages.length, diagnostics };
  const landmarks = body.pages.flatMap((page) => page.landmarks.map(({ landmark }) => landmark));
  const structured = structureDocument(pages, elements.tags, landmarks);
  const bytes = await writePdf(structured, shelf, {
    meta: document.meta,
    language: document.language,
    archive: options.archive ?? null,
  });
  return { bytes, pages: pages.length, diagnostics };
}

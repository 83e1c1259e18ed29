/**
 * Document -> PDF.
 *
 * Invariant: every word of the document is printed exactly once, in order, on some page; the same document and fonts
 * give the same bytes. It never reads the clock, the disk or the network, and never prints a character that its fonts
 * cannot draw.
 *
 * Faces it asks for: `serif` 400, 400 italic and 600; `sans` 400, 400 italic and 600; `arabic` 400; a face of
 * `symbols` helps where a pack has Greek, Cyrillic or signs that the others lack. TrueType only.
 */
import { type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type CheckedDocument } from '../../model/document.ts';
import { type FontFace } from '../../model/font.ts';
import { type RenderResult } from '../../model/stages.ts';
import { type Edition, editionTheme, shiftForBinding } from './editions.ts';
import { buildElements } from './elements/index.ts';
import { createFontShelf } from './fonts.ts';
import { addFurniture, createShaper, layOutBody } from './layout/index.ts';
import { structureDocument } from './structure/index.ts';
import { writePdf } from './write/index.ts';

export { type Edition } from './editions.ts';

/** What a rendering needs beside the document. */
export interface PdfOptions {
  readonly fonts: readonly FontFace[];
  /** `standard` where it is absent. */
  readonly edition?: Edition;
}

/**
 * Renders a checked document to a tagged PDF. Emits `glyph-exists` (error, no bytes), `layout-converges` and
 * `layout-keeps-words`.
 */
export async function renderPdf(source: CheckedDocument, options: PdfOptions): Promise<RenderResult> {
  const edition = options.edition ?? 'standard';
  // Another theme touches no id and no link: what was checked stays checked.
  const document: CheckedDocument = { ...source, theme: editionTheme(source.theme, edition) };
  const shelf = createFontShelf(options.fonts);
  const elements = buildElements(document, shelf, edition === 'large-print' ? 'strong' : 'italic');
  const missing = missingGlyphs(elements.context.missingGlyphs);
  if (missing.length > 0) return { bytes: new Uint8Array(), pages: null, diagnostics: missing };

  const tools = { shelf, shaper: createShaper(shelf) };
  const body = await layOutBody(elements, tools, document.theme);
  const pages = shiftForBinding(await addFurniture(body.pages, elements.context, tools), edition);
  const landmarks = body.pages.flatMap((page) => page.landmarks.map(({ landmark }) => landmark));
  const structured = structureDocument(pages, elements.tags, landmarks);
  const bytes = await writePdf(structured, shelf, { meta: document.meta, language: document.language });
  return { bytes, pages: pages.length, diagnostics: body.diagnostics };
}

function missingGlyphs(missing: ReadonlyMap<number, string>): readonly Diagnostic[] {
  return [...missing].map(([codePoint, place]) => ({
    severity: 'error',
    code: 'glyph-exists',
    message: `No embedded font has a glyph for U+${codePoint.toString(16).toUpperCase().padStart(4, '0')} (${String.fromCodePoint(codePoint)}), in "${place}".`,
    hint: 'Leave the character out of the article or the template, or add a font that has it.',
  }));
}

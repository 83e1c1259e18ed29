/**
 * Structured pages -> bytes, through pdfkit.
 *
 * Invariant: what is painted is what was laid out, at the place that was laid out, and everything painted is either
 * marked with its element or an artifact. Nothing of the clock, the machine or chance gets into the file.
 */
import PDFDocument from 'pdfkit';
import { type DocumentMeta } from '../../../model/document.ts';
import { type FontShelf } from '../fonts.ts';
import { type StructuredDocument } from '../structure/index.ts';
import { type Archive, writeArchive } from './archive.ts';
import { writeOutline } from './outline.ts';
import { paintPage, type Painter } from './paint-page.ts';
import { createRunPainter, type Internals } from './pdfkit-internals.ts';
import { createTagger } from './tagger.ts';
import { fileId } from './file-id.ts';
import { packObjects } from './pack-objects.ts';
import { xmpPacket } from './xmp.ts';

export { type Archive, type Attachment } from './archive.ts';

const PRODUCER = 'Briefpack';

/** Words about the file itself. */
export interface FileFacts {
  readonly meta: DocumentMeta;
  readonly language: string;
  /** Null for a file that is not for an archive. */
  readonly archive: Archive | null;
}

/** Writes a tagged PDF 1.7 (for an archive of part 1: 1.4), compressed, with every font subset and embedded. */
export async function writePdf(
  document: StructuredDocument,
  shelf: FontShelf,
  facts: FileFacts,
): Promise<Uint8Array> {
  const pdf = openPdf(facts);
  const internals = pdf as unknown as Internals; // its types leave out what glyph runs need
  const bytes = collect(pdf);
  const painter: Painter = {
    pdf,
    paintRun: createRunPainter(internals, (face) => shelf.font(face)),
    tagger: createTagger(pdf, document.tags, document.destinations),
    destinations: document.destinations,
  };
  for (const page of document.pages) {
    pdf.addPage({ size: [page.widthPt, page.heightPt], margin: 0 });
    // Links are reached in the order of the structure.
    internals.page.dictionary.data.Tabs = 'S';
    paintPage(page, painter);
  }
  painter.tagger.end();
  finishCatalog(internals, document, facts);
  pdf.end();
  // The first part of PDF/A knows no compressed objects.
  return facts.archive?.part === 1 ? await bytes : packObjects(await bytes);
}

function openPdf({ meta, language, archive }: FileFacts): PDFKit.PDFDocument {
  const instant = meta.instant === null ? null : new Date(meta.instant);
  const info = {
    Title: meta.title,
    ...(meta.subtitle === null ? {} : { Subject: meta.subtitle }),
    ...(meta.office === null ? {} : { Author: meta.office }),
    Creator: PRODUCER,
    Producer: PRODUCER,
    // pdfkit asks for a date to make its id; it is taken out again below where the pack has none.
    CreationDate: instant ?? new Date(0),
    ...(instant === null ? {} : { ModDate: instant }),
  };
  const pdf = new PDFDocument({
    autoFirstPage: false,
    bufferPages: false,
    // Compressed when it is packed, so that the bytes do not depend on the machine's zlib.
    compress: false,
    pdfVersion: archive?.part === 1 ? '1.4' : '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    info,
    // Without it pdfkit begins with its built-in Helvetica, which is never embedded.
    font: '',
  });
  if (instant === null) delete pdf.info.CreationDate;
  return pdf;
}

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => {
      resolve(new Uint8Array(Buffer.concat(chunks)));
    });
    pdf.on('error', reject);
  });
}

function finishCatalog(
  internals: Internals,
  document: StructuredDocument,
  { meta, language, archive }: FileFacts,
): void {
  internals._id = fileId(document, [
    meta.title,
    meta.copy ?? '',
    meta.instant ?? '',
    language,
    archive === null ? '' : `archive ${archive.part}`,
  ]);
  writeOutline(internals, document.outline, document.destinations);
  const labels = internals.ref({ Nums: [0, { S: 'D' }] });
  labels.end();
  internals._root.data.PageLabels = labels;
  if (archive !== null) writeArchive(internals, archive);
  if (archive?.part === 1) {
    internals.subset = 1;
    internals.endSubset = () => undefined;
  }
  // pdfkit's own packet does not escape the title, and always carries a date.
  internals.endMetadata = () => {
    const packet = xmpPacket({
      title: meta.title,
      subject: meta.subtitle,
      author: meta.office,
      language,
      instant: meta.instant,
      producer: PRODUCER,
      archivePart: archive?.part ?? null,
    });
    const stream = internals.ref({ Type: 'Metadata', Subtype: 'XML' });
    stream.compress = false;
    stream.write(new TextEncoder().encode(packet));
    stream.end();
    internals._root.data.Metadata = stream;
  };
}

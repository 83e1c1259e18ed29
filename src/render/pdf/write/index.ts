/**
 * Structured pages -> bytes, through pdfkit.
 *
 * Invariant: what is painted is what was laid out, at the place that was laid out, and everything painted is either
 * marked with its element or an artifact. Nothing of the clock, the machine or chance gets into the file.
 */
import PDFDocument from 'pdfkit';
import { type Direction, type DocumentMeta } from '../../../model/document.ts';
import { type RenderedCopies } from '../../../model/copies.ts';
import { type FontShelf } from '../fonts.ts';
import { type StructuredDocument } from '../structure/index.ts';
import { type Archive, writeArchive } from './archive.ts';
import { type Copies, createCopyParts } from './copy-parts.ts';
import { writeOutline } from './outline.ts';
import { imposePages } from '../impose.ts';
import { createPageWatermark } from './page-watermark.ts';
import { paintPage, type Painter } from './paint-page.ts';
import { paintSheet, sheetSize } from './paint-sheet.ts';
import { type WatermarkShapes } from './watermark.ts';
import { createRunPainter, type Internals } from './pdfkit-internals.ts';
import { createTagger } from './tagger.ts';
import { fileId } from './file-id.ts';
import { type PackedFile, packObjects } from './pack-objects.ts';
import { xmpPacket } from './xmp.ts';

export { type Archive, type Attachment } from './archive.ts';

const PRODUCER = 'Briefpack';

/** Words about the file itself. */
export interface FileFacts {
  readonly meta: DocumentMeta;
  readonly language: string;
  /** Null for a file that is not for an archive. */
  readonly archive: Archive | null;
  /** What stands behind the words of every page; null for nothing. */
  readonly watermark: WatermarkShapes | null;
  /** Where two pages share a folded sheet, the side where reading starts; null for a page each. */
  readonly fold: Direction | null;
}

/** Writes a tagged PDF 1.7 (for an archive of part 1: 1.4), compressed, with every font subset and embedded. */
export async function writePdf(
  document: StructuredDocument,
  shelf: FontShelf,
  facts: FileFacts,
): Promise<Uint8Array> {
  return (await writeObjects(document, shelf, facts, null)).file.finish();
}

/**
 * Writes the file of all numbered copies, whose pages have fields. A copy shares all but a few small objects with the
 * others: its words, its watermark, its facts and its identifier.
 */
export async function writeCopies(
  document: StructuredDocument,
  shelf: FontShelf,
  facts: FileFacts,
  copies: Copies,
): Promise<RenderedCopies['write']> {
  if (facts.archive?.part === 1)
    throw new Error('Copies share compressed objects, which PDF/A-1 does not know.');
  const { file, parts, info, metadata } = await writeObjects(document, shelf, facts, copies);
  return (index) => {
    const mark = copies.marks[index];
    if (mark === undefined) throw new Error(`There is no copy ${index}.`);
    const bodyOf = (number: number, body: string): string => {
      if (number === info) return body.replace('<<', () => `<<\n/CopyId (${mark.id})`);
      if (number === metadata) return metadataObject(facts, mark.id);
      return parts?.bodyOf(number, index) ?? body;
    };
    return file.finish({ id: mark.id, bodyOf });
  };
}

interface WrittenObjects {
  readonly file: PackedFile;
  readonly parts: ReturnType<typeof createCopyParts> | null;
  /** Numbers of the objects with the facts about the file. */
  readonly info: number;
  readonly metadata: number;
}

async function writeObjects(
  document: StructuredDocument,
  shelf: FontShelf,
  facts: FileFacts,
  copies: Copies | null,
): Promise<WrittenObjects> {
  const pdf = openPdf(facts);
  const internals = pdf as unknown as Internals; // its types leave out what glyph runs need
  const bytes = collect(pdf);
  const runs = createRunPainter(internals, (face) => shelf.font(face));
  const parts = copies === null ? null : createCopyParts(internals, runs, copies);
  const painter: Painter = {
    pdf,
    paintRun: runs.paint,
    copies: parts,
    tagger: createTagger(pdf, document.tags, document.destinations),
    destinations: document.destinations,
    paintBehind: facts.watermark === null ? null : createPageWatermark(internals, facts.watermark),
  };
  const openPage = (widthPt: number, heightPt: number): void => {
    pdf.addPage({ size: [widthPt, heightPt], margin: 0 });
    // Links are reached in the order of the structure.
    internals.page.dictionary.data.Tabs = 'S';
  };
  if (facts.fold === null) {
    for (const page of document.pages) {
      openPage(page.widthPt, page.heightPt);
      paintPage(page, painter);
    }
  } else {
    const { widthPt, heightPt } = sheetSize(document.pages);
    for (const side of imposePages(document.pages.length, facts.fold)) {
      openPage(widthPt, heightPt);
      paintSheet(side, document.pages, painter);
    }
  }
  painter.tagger.end();
  const metadata = finishCatalog(internals, document, facts);
  pdf.end();
  const written = await bytes;
  const info = internals._info.id;
  const varying = parts === null ? [] : [...parts.numbers, info, metadata()];
  // The first part of PDF/A knows no compressed objects.
  const file: PackedFile =
    facts.archive?.part === 1 ? { finish: () => written } : packObjects(written, new Set(varying));
  return { file, parts, info, metadata: metadata() };
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

/** Adds what is about the file as a whole; gives the number of the metadata's object once the file is ended. */
function finishCatalog(internals: Internals, document: StructuredDocument, facts: FileFacts): () => number {
  const { meta, language, archive, fold, watermark } = facts;
  internals._id = fileId(document, [
    meta.title,
    meta.copy ?? '',
    meta.instant ?? '',
    language,
    archive === null ? '' : `archive ${archive.part}`,
    fold ?? '',
    watermark?.path ?? '',
  ]);
  writeOutline(internals, document.outline, document.destinations);
  if (fold === null) {
    // The sides of a folded sheet have no numbers of their own.
    const labels = internals.ref({ Nums: [0, { S: 'D' }] });
    labels.end();
    internals._root.data.PageLabels = labels;
  }
  if (archive !== null) writeArchive(internals, archive);
  if (archive?.part === 1) {
    internals.subset = 1;
    internals.endSubset = () => undefined;
  }
  let metadata = 0;
  // pdfkit's own packet does not escape the title, and always carries a date.
  internals.endMetadata = () => {
    const stream = internals.ref({ Type: 'Metadata', Subtype: 'XML' });
    stream.compress = false;
    stream.write(new TextEncoder().encode(packetOf(facts, null)));
    stream.end();
    internals._root.data.Metadata = stream;
    metadata = stream.id;
  };
  return () => metadata;
}

function packetOf({ meta, language, archive }: FileFacts, copyId: string | null): string {
  return xmpPacket({
    title: meta.title,
    subject: meta.subtitle,
    author: meta.office,
    language,
    instant: meta.instant,
    producer: PRODUCER,
    archivePart: archive?.part ?? null,
    copyId,
  });
}

/** The metadata of a copy; not compressed, so that programs that know no PDF find it. */
function metadataObject(facts: FileFacts, copyId: string): string {
  const packet = Buffer.from(packetOf(facts, copyId), 'utf8').toString('latin1');
  return `<<\n/Type /Metadata\n/Subtype /XML\n/Length ${packet.length}\n>>\nstream\n${packet}\nendstream`;
}

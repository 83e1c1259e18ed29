/**
 * Structured pages -> bytes, through pdfkit.
 *
 * Invariant: what is painted is what was laid out, at the place that was laid out, and everything painted is either
 * marked with its element or an artifact. Nothing of the clock, the machine or chance gets into the file.
 */
import PDFDocument from 'pdfkit';
import { type DocumentMeta } from '../../../model/document.ts';
import { type FontShelf } from '../fonts.ts';
import { type LaidOutPage, type PageItem } from '../page.ts';
import { type StructuredDocument } from '../structure/index.ts';
import { writeOutline } from './outline.ts';
import { type Frame, paintShape } from './paint-shapes.ts';
import { paintRun, type Internals } from './pdfkit-internals.ts';
import { createTagger, type Tagger } from './tagger.ts';
import { fileId } from './file-id.ts';
import { packObjects } from './pack-objects.ts';
import { xmpPacket } from './xmp.ts';

const PRODUCER = 'Briefpack';

/** Words about the file itself. */
export interface FileFacts {
  readonly meta: DocumentMeta;
  readonly language: string;
}

/** Writes a tagged PDF 1.7, compressed, with every font subset and embedded. */
export async function writePdf(
  document: StructuredDocument,
  shelf: FontShelf,
  facts: FileFacts,
): Promise<Uint8Array> {
  const pdf = openPdf(facts);
  const internals = pdf as unknown as Internals; // its types leave out what glyph runs need
  const bytes = collect(pdf);
  const tagger = createTagger(pdf, document.tags, document.destinations);
  for (const page of document.pages) {
    pdf.addPage({ size: [page.widthPt, page.heightPt], margin: 0 });
    paintPage(pdf, internals, page, shelf, tagger, document);
  }
  tagger.end();
  finishCatalog(internals, document, facts);
  pdf.end();
  return packObjects(await bytes);
}

function openPdf({ meta, language }: FileFacts): PDFKit.PDFDocument {
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
    pdfVersion: '1.7',
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

function paintPage(
  pdf: PDFKit.PDFDocument,
  internals: Internals,
  page: LaidOutPage,
  shelf: FontShelf,
  tagger: Tagger,
  document: StructuredDocument,
): void {
  for (const item of page.items) {
    switch (item.kind) {
      case 'line':
        paintLine(pdf, internals, item, shelf, tagger, document);
        break;
      case 'rectangle':
      case 'leader':
        tagger.artifact(() => {
          paintShape(pdf, item);
        });
        break;
      case 'destination':
        addDestination(pdf, document, item.id, item.topPt);
        break;
    }
  }
  tagger.endPage();
}

/** Lands a little above the words, so that they do not stick to the window's edge. */
function addDestination(
  pdf: PDFKit.PDFDocument,
  document: StructuredDocument,
  id: string,
  topPt: number,
): void {
  const name = document.destinations.get(id);
  // A left edge of 0 and a zoom of 0 keep the reader's own.
  if (name !== undefined) pdf.addNamedDestination(name, 'XYZ', 0, Math.max(0, topPt - 8), 0);
}

const anchored = new WeakMap<StructuredDocument, Set<string>>();

function paintLine(
  pdf: PDFKit.PDFDocument,
  internals: Internals,
  item: Line,
  shelf: FontShelf,
  tagger: Tagger,
  document: StructuredDocument,
): void {
  const { line } = item;
  const starts: number[] = [];
  let x = item.xPt;
  for (const run of line.runs) {
    starts.push(x);
    x += run.widthPt;
  }
  for (const frame of markFrames(item, starts)) {
    tagger.artifact(() => {
      paintShape(pdf, frame);
    });
  }
  for (const index of line.readingOrder) {
    const run = line.runs[index];
    const xPt = starts[index];
    if (run === undefined || xPt === undefined || run.glyphs.length === 0) continue;
    for (const id of run.span?.anchors ?? []) {
      const seen = anchored.get(document) ?? new Set<string>();
      anchored.set(document, seen);
      if (!seen.has(id)) addDestination(pdf, document, id, item.topPt);
      seen.add(id);
    }
    const box = { xPt, topPt: item.topPt, widthPt: run.widthPt, heightPt: line.heightPt };
    tagger.words(item.tag, run.span, box, () => {
      pdf.fillColor(run.colour);
      paintRun(internals, run, shelf.font(run.face), xPt, item.baselinePt);
    });
  }
}

type Line = Extract<PageItem, { kind: 'line' }>;

/** A frame around each boxed mark, which may be of several runs: as far above its capitals as below. */
function markFrames(item: Line, starts: readonly number[]): readonly Frame[] {
  const frames: Frame[] = [];
  item.line.runs.forEach((run, index) => {
    if (run.span?.isBoxed !== true) return;
    const xPt = starts[index] ?? item.xPt;
    const last = frames.at(-1);
    if (last !== undefined && item.line.runs[index - 1]?.span === run.span) {
      frames[frames.length - 1] = { ...last, widthPt: xPt + run.widthPt - last.xPt };
      return;
    }
    const capPt = run.sizePt * 0.66;
    const airPt = run.sizePt * 0.28;
    frames.push({
      kind: 'frame',
      xPt,
      topPt: item.baselinePt - capPt - airPt,
      widthPt: run.widthPt,
      heightPt: capPt + 2 * airPt,
      colour: run.colour,
    });
  });
  return frames;
}

function finishCatalog(
  internals: Internals,
  document: StructuredDocument,
  { meta, language }: FileFacts,
): void {
  internals._id = fileId([meta.title, meta.reference ?? '', meta.copy ?? '', meta.instant ?? '', language]);
  writeOutline(internals, document.outline, document.destinations);
  const labels = internals.ref({ Nums: [0, { S: 'D' }] });
  labels.end();
  internals._root.data.PageLabels = labels;
  // pdfkit's own packet does not escape the title, and always carries a date.
  internals.endMetadata = () => {
    const packet = xmpPacket({
      title: meta.title,
      subject: meta.subtitle,
      author: meta.office,
      language,
      instant: meta.instant,
      producer: PRODUCER,
    });
    const stream = internals.ref({ Type: 'Metadata', Subtype: 'XML' });
    stream.compress = false;
    stream.write(new TextEncoder().encode(packet));
    stream.end();
    internals._root.data.Metadata = stream;
  };
}

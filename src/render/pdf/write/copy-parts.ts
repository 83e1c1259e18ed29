import { type CopyMark } from '../../../model/copies.ts';
import { type Field, type FieldName, type LaidOutPage, type PageItem, type TextLine } from '../page.ts';
import { streamObject } from './pack-objects.ts';
import { type Internals, type Reference, type RunPainter } from './pdfkit-internals.ts';
import { type Tagger } from './tagger.ts';
import { watermarkContent, type WatermarkShapes } from './watermark.ts';

/** The copies of a file: what each carries, and where. */
export interface Copies {
  readonly marks: readonly CopyMark[];
  readonly fields: ReadonlyMap<FieldName, Field>;
  /** The outlines of each copy's watermark; null where it has none. */
  readonly watermarks: readonly (WatermarkShapes | null)[];
}

/**
 * What differs from copy to copy in one file: each field and each watermark is a form XObject (ISO 32000-1, 8.10), which
 * all pages that show it share. Only those objects are written anew for a copy.
 */
export interface CopyParts {
  readonly paintField: (item: FieldItem, tagger: Tagger) => void;
  readonly paintWatermark: (page: LaidOutPage) => void;
  /** Objects whose bodies differ, by number. */
  readonly numbers: ReadonlySet<number>;
  /** The body of such an object in a copy; null for other objects. */
  readonly bodyOf: (number: number, copy: number) => string | null;
}

type FieldItem = Extract<PageItem, { kind: 'field' }>;

/** Makes the parts. The letters of all copies go into the fonts' subsets here, before any page is painted. */
export function createCopyParts(pdf: Internals, painter: RunPainter, copies: Copies): CopyParts {
  const contents = new Map<number, { readonly head: string; readonly ofCopies: readonly string[] }>();
  const addForm = (box: readonly number[], ofCopies: readonly string[], fonts: Fonts): Reference => {
    // What it holds is written for each copy; here it only takes a number.
    const form = pdf.ref({ Type: 'XObject' });
    form.end();
    const head = [
      '/Type /XObject\n/Subtype /Form',
      `/BBox [${box.join(' ')}]`,
      `/Resources << /Font << ${Object.entries(fonts).map(namedReference).join(' ')} >> >>`,
    ].join('\n');
    contents.set(form.id, { head, ofCopies });
    return form;
  };

  const forms = new Map<FieldName, { readonly form: Reference; readonly field: Field }>();
  for (const [name, field] of copies.fields) {
    const fonts: Fonts = {};
    const ofCopies = field.linesOfCopies.map((lines) => linesContent(lines, painter, fonts));
    // Letters may reach beyond their line.
    const box = [-field.widthPt, -20, field.widthPt * 2, field.heightPt + 20].map(Math.round);
    forms.set(name, { form: addForm(box, ofCopies, fonts), field });
  }
  const hasWatermarks = copies.watermarks.some((shapes) => shapes !== null);
  const watermarks = new Map<string, Reference>();
  const watermarkOf = ({ widthPt, heightPt }: LaidOutPage): Reference => {
    const key = `${widthPt} ${heightPt}`;
    const known = watermarks.get(key);
    if (known !== undefined) return known;
    const ofCopies = copies.watermarks.map((shapes) =>
      shapes === null ? '' : watermarkContent(shapes, widthPt, heightPt),
    );
    const form = addForm([0, 0, Math.ceil(widthPt), Math.ceil(heightPt)], ofCopies, {});
    watermarks.set(key, form);
    return form;
  };
  const show = (form: Reference, xPt: number, topPt: number): void => {
    const name = `Own${form.id}`;
    pdf.page.xobjects[name] = form;
    pdf.addContent(`q 1 0 0 1 ${round(xPt)} ${round(topPt)} cm /${name} Do Q`);
  };

  return {
    paintField: ({ name, tag, xPt, topPt }, tagger) => {
      const known = forms.get(name);
      if (known === undefined) throw new Error(`There is no field "${name}".`);
      const { form, field } = known;
      tagger.words({
        tag,
        span: null,
        box: { xPt, topPt, widthPt: field.widthPt, heightPt: field.heightPt },
        text: () => '',
        paint: () => {
          show(form, xPt, topPt);
        },
      });
    },
    paintWatermark: (page) => {
      if (hasWatermarks) show(watermarkOf(page), 0, 0);
    },
    get numbers() {
      return new Set(contents.keys());
    },
    bodyOf: (number, copy) => {
      const form = contents.get(number);
      if (form === undefined) return null;
      return streamObject(form.head, form.ofCopies[copy] ?? '');
    },
  };
}

type Fonts = Record<string, Reference>;

function namedReference([name, reference]: readonly [string, Reference]): string {
  return `/${name} ${reference.id} 0 R`;
}

/** As `placeItems` sets lines on a page (BASELINE_SHARE in elements/type-scale.ts). */
const BASELINE_SHARE = 0.75;

/** Lines as operators, from the top left corner of their field; the fonts they use are added to `fonts`. */
function linesContent(lines: readonly TextLine[], painter: RunPainter, fonts: Fonts): string {
  const parts: string[] = [];
  let topPt = 0;
  for (const line of lines) {
    const starts: number[] = [];
    let x = line.indentPt;
    for (const run of line.runs) {
      starts.push(x);
      x += run.widthPt;
    }
    for (const index of line.readingOrder) {
      const run = line.runs[index];
      const xPt = starts[index];
      if (run === undefined || xPt === undefined || run.words.length === 0) continue;
      const { content, fontName, font } = painter.describe(run, xPt, topPt + line.heightPt * BASELINE_SHARE);
      fonts[fontName] = font;
      parts.push(`${colourOperator(run.colour)} ${content}`);
    }
    topPt += line.heightPt;
  }
  return parts.join('\n');
}

/** `#rrggbb` as the fill colour. */
function colourOperator(colour: string): string {
  const channels = [1, 3, 5].map((at) => round(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return `${channels.join(' ')} rg`;
}

function round(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

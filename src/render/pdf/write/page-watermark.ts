import { type LaidOutPage } from '../page.ts';
import { type Internals, type Reference } from './pdfkit-internals.ts';
import { watermarkContent, type WatermarkShapes } from './watermark.ts';

/**
 * Makes a painter of words that stand behind every page alike. They are one form XObject (ISO 32000-1, 8.10) for each
 * shape of page, whatever the number of pages.
 */
export function createPageWatermark(pdf: Internals, shapes: WatermarkShapes): (page: LaidOutPage) => void {
  const forms = new Map<string, Reference>();
  const formOf = ({ widthPt, heightPt }: LaidOutPage): Reference => {
    const key = `${widthPt} ${heightPt}`;
    const known = forms.get(key);
    if (known !== undefined) return known;
    const form = pdf.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, Math.ceil(widthPt), Math.ceil(heightPt)],
      Resources: {},
    });
    form.write(new TextEncoder().encode(watermarkContent(shapes, widthPt, heightPt)));
    form.end();
    forms.set(key, form);
    return form;
  };
  return (page) => {
    const form = formOf(page);
    const name = `Behind${form.id}`;
    pdf.page.xobjects[name] = form;
    pdf.addContent(`q /${name} Do Q`);
  };
}

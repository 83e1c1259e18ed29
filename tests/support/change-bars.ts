import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

const FILLS: readonly unknown[] = [OPS.fill, OPS.eoFill];
const BAR_PT = 2;

/**
 * The words beside each bar in the outer margin, in the order of the pages, as pdf.js reads the paint operators: a bar is a filled
 * shape two points wide, right of all text, at least a line high.
 */
export async function wordsBesideBars(bytes: Uint8Array): Promise<readonly string[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await loading.promise;
  const found: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const { fnArray, argsArray } = await page.getOperatorList();
    fnArray.forEach((operation, index) => {
      if (operation !== OPS.constructPath) return;
      // What is done to the path, the path, and the box around it, y counted from the page's top.
      const [doing, , box] = argsArray[index] as readonly [unknown, unknown, ArrayLike<number> | null];
      const [left = 0, top = 0, right = 0, bottom = 0] = Array.from(box ?? []);
      if (!FILLS.includes(doing) || left < width * 0.8) return;
      if (Math.abs(right - left - BAR_PT) > 0.1 || bottom - top < 10) return;
      found.push(
        items
          .flatMap((item) => ('str' in item ? [item] : []))
          .filter(({ transform }) => {
            const base = height - Number(transform[5]);
            return base > top && base < bottom;
          })
          .map(({ str }) => str)
          .join(' '),
      );
    });
  }
  await loading.destroy();
  return found;
}

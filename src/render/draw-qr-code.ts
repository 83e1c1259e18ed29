import { encode } from 'uqr';
import { type QrCode } from '../model/chart.ts';
import { type Drawing } from './drawing.ts';

/** What a camera at arm's length still tells apart, by the QR standard's practice: 0.35 mm. */
const SMALLEST_MODULE_PT = 1;
/** Paper around the code that must stay white, in modules (ISO/IEC 18004). */
const QUIET_MODULES = 4;

/**
 * Draws an address as a QR code of a side, or larger where its modules would be too small for a camera; the white
 * around it counts as part of the side. Null for an address that no code holds.
 */
export function drawQrCode({ address }: QrCode, sidePt: number): Drawing | null {
  const matrix = encodeAddress(address);
  if (matrix === null) return null;
  const count = matrix.length + 2 * QUIET_MODULES;
  const modulePt = Math.max(SMALLEST_MODULE_PT, sidePt / count);
  // A breath of overlap, as viewers show hair lines between shapes that only touch.
  const overlapPt = modulePt * 0.02;
  const tiles = matrix.flatMap((row, y) =>
    darkRuns(row).map(
      ([from, to]) =>
        [
          (from + QUIET_MODULES) * modulePt,
          (y + QUIET_MODULES) * modulePt,
          (to - from) * modulePt + overlapPt,
          modulePt + overlapPt,
        ] as const,
    ),
  );
  const side = count * modulePt;
  return { widthPt: side, heightPt: side, shapes: [{ kind: 'mosaic', tiles, ink: 'text' }], labels: [] };
}

function encodeAddress(address: string): readonly (readonly boolean[])[] | null {
  // Bytes, 2,953 of which fit into the largest code; on paper nobody wants one of that size.
  if (new TextEncoder().encode(address).length > 400) return null;
  return encode(address, { ecc: 'M', border: 0 }).data;
}

/** Neighbouring dark modules of a row as [from, to). */
function darkRuns(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  row.forEach((isDark, x) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last?.[1] === x) last[1] = x + 1;
    else runs.push([x, x + 1]);
  });
  return runs;
}

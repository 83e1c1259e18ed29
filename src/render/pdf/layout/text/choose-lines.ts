/** A word with the white space after it, as the line breaker sees it; lengths in points. */
export interface Measured {
  readonly widthPt: number;
  readonly spacePt: number;
  /** Whether the line that it ends would end inside a word. */
  readonly isInside: boolean;
  /** Whether it counts what comes after it: a short number, as in `2 February`. */
  readonly counts: boolean;
}

/** A line is worth more than any raggedness: a paragraph takes as few lines as it can. */
const LINE_COST = 1000;
const INSIDE_COST = 6;
/** A number at a line's end is read apart from what it counts: as bad as a line that is a fifth too short. */
const COUNT_COST = 4;
/** A last line shorter than this share of the width looks lost. */
const RUNT_SHARE = 0.14;
const RUNT_COST = 14;
const TOLERANCE_PT = 0.01;

/**
 * Chooses where lines end: fewest lines first, then the least ragged edge over the whole paragraph (sum of squared
 * slack, as in Knuth and Plass, "Breaking paragraphs into lines", 1981, without stretch), no lost word at the end, no number
 * parted from what it counts where another line end will do.
 * Returns the index after each line's last word. A word wider than the line gets a line of its own. Linear in the
 * number of words for a given width.
 */
export function chooseLines(words: readonly Measured[], widthPt: number): readonly number[] {
  const best = new Float64Array(words.length + 1);
  const previous = new Int32Array(words.length + 1);
  for (let end = 1; end <= words.length; end += 1) {
    best[end] = Infinity;
    let usedPt = 0;
    for (let start = end - 1; start >= 0; start -= 1) {
      const word = words[start];
      if (word === undefined) break;
      usedPt += word.widthPt + (start === end - 1 ? 0 : word.spacePt);
      if (usedPt > widthPt + TOLERANCE_PT && start < end - 1) break;
      const cost = (best[start] ?? 0) + lineCost(words, start, end, usedPt, widthPt);
      if (cost < (best[end] ?? Infinity)) {
        best[end] = cost;
        previous[end] = start;
      }
    }
  }
  const ends: number[] = [];
  for (let end = words.length; end > 0; end = previous[end] ?? 0) ends.unshift(end);
  return ends;
}

function lineCost(
  words: readonly Measured[],
  start: number,
  end: number,
  usedPt: number,
  widthPt: number,
): number {
  if (end === words.length) {
    return LINE_COST + (start > 0 && usedPt < widthPt * RUNT_SHARE ? RUNT_COST : 0);
  }
  const slack = Math.max(0, widthPt - usedPt) / widthPt;
  const last = words[end - 1];
  const endCost = (last?.isInside === true ? INSIDE_COST : 0) + (last?.counts === true ? COUNT_COST : 0);
  return LINE_COST + 100 * slack * slack + endCost;
}

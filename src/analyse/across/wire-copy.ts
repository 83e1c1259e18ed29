/** Which articles are copies of one text, as an agency's report that several outlets print. */
import { addToList } from './add-to-list.ts';
import { type ArticleView } from './view.ts';

const SHINGLE_WORDS = 5;
/** 24 bands of 4 rows: pairs that share half of their shingles meet with probability .79, those that share 80 % always. */
const BANDS = 24;
const ROWS = 4;
/** Of the shorter article's shingles, how many the other must hold: outlets cut agency copy from the end. */
const LEAST_CONTAINED = 0.5;
const LEAST_SHINGLES = 12;
/** A bucket with more articles than this holds boilerplate. */
const MOST_IN_BUCKET = 50;

/**
 * Pairs of articles that print mostly one text, as `index index` with the smaller first. By MinHash over shingles of five words,
 * so that not all pairs are compared; a candidate pair is then checked by the shingles themselves. Deterministic.
 */
export function findWireCopies(articles: readonly ArticleView[]): ReadonlySet<string> {
  const shingles = articles.map(listShingles);
  const buckets = new Map<number, number[]>();
  for (const [index, set] of shingles.entries()) {
    if (set.size < LEAST_SHINGLES) continue;
    const signature = sign(set);
    for (let band = 0; band < BANDS; band += 1) {
      const rows = signature.slice(band * ROWS, (band + 1) * ROWS);
      // Two bands that meet in one number only make a pair that is then checked and found to differ.
      addToList(buckets, rows.reduce(mix, band), index);
    }
  }
  const copies = new Set<string>();
  for (const bucket of buckets.values()) {
    if (bucket.length > MOST_IN_BUCKET) continue;
    for (const [i, a] of bucket.entries()) {
      for (const b of bucket.slice(i + 1)) {
        const pair = nameArticles(a, b);
        if (!copies.has(pair) && contain(shingles[a], shingles[b])) copies.add(pair);
      }
    }
  }
  return copies;
}

/** The key of two articles. */
function nameArticles(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function listShingles({ text }: ArticleView): ReadonlySet<number> {
  const words = text.tokens.filter(({ pos }) => pos !== 'PUNCT').map(({ lower }) => hashText(lower));
  const shingles = new Set<number>();
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i += 1) {
    let shingle = 0;
    for (let word = i; word < i + SHINGLE_WORDS; word += 1) shingle = mix(shingle, words[word] ?? 0);
    shingles.add(shingle);
  }
  return shingles;
}

/** A number of 32 bits out of two, in which their order counts. */
function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value ^ (value >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** FNV-1a, 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The smallest value of each of a family of hash functions; which functions is fixed. */
function sign(shingles: ReadonlySet<number>): readonly number[] {
  const smallest = new Array<number>(BANDS * ROWS).fill(0xffffffff);
  for (const shingle of shingles) {
    let value = shingle;
    for (let i = 0; i < smallest.length; i += 1) {
      value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
      const hash = (value ^ (value >>> 13)) >>> 0;
      if (hash < (smallest[i] ?? 0)) smallest[i] = hash;
    }
  }
  return smallest;
}

function contain(a: ReadonlySet<number> | undefined, b: ReadonlySet<number> | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  return shared >= LEAST_CONTAINED * small.size;
}

import { findCountry } from '../lexicon/countries.ts';
import { type BodyKind } from '../lexicon/titles.ts';
import { type Mention } from './mention.ts';
import { bodyKey, compareText } from './name-key.ts';

/** One mention of a body or of a country that acts, with where it stands. */
export interface BodyMention {
  readonly article: string;
  readonly order: number;
  readonly mention: Mention;
  readonly name: string;
  readonly isSure: boolean;
}

/** Mentions that mean one body; `country` is set where it is the government that a country's name stands for. */
export interface BodyGroup {
  readonly mentions: BodyMention[];
  readonly kind: BodyKind;
  readonly government: string | null;
}

/** Joins the mentions of bodies by their folded names, and by the short forms that an article explains in brackets. */
export function joinBodies(mentions: readonly BodyMention[]): readonly BodyGroup[] {
  const expansions = findExpansions(mentions);
  const heads = findHeads(mentions);
  const groups = new Map<string, BodyMention[]>();
  for (const mention of mentions) {
    const own = groupKey(mention, expansions);
    const key = heads.get(`${mention.article} ${own}`) ?? own;
    const list = groups.get(key) ?? [];
    list.push(mention);
    groups.set(key, list);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, list]) => ({
      mentions: list,
      kind: key.startsWith('country ') ? 'government' : kindOf(list),
      government: key.startsWith('country ') ? (list[0]?.mention.country ?? null) : null,
    }));
}

/** Short form -> the one body that the articles explain it with; null where they explain it differently. */
function findExpansions(mentions: readonly BodyMention[]): ReadonlyMap<string, string | null> {
  const expansions = new Map<string, string | null>();
  for (const { mention, name } of mentions) {
    if (mention.acronym === null) continue;
    const key = nameOfBody(name, mention);
    const known = expansions.get(mention.acronym);
    expansions.set(mention.acronym, known === undefined || known === key ? key : null);
  }
  return expansions;
}

/**
 * "the Board", in an article that names the Northern Ferry Board and no other board: article and last word -> the one body
 * that ends in it; null where several do.
 */
function findHeads(mentions: readonly BodyMention[]): ReadonlyMap<string, string | null> {
  const heads = new Map<string, string | null>();
  for (const { article, mention, name } of mentions) {
    const words = bodyKey(name).split(' ');
    if (mention.kind === 'country' || words.length < 2) continue;
    const head = `${article} ${words.at(-1) ?? ''}`;
    const key = nameOfBody(name, mention);
    const known = heads.get(head);
    heads.set(head, known === undefined || known === key ? key : null);
  }
  return heads;
}

function groupKey(body: BodyMention, expansions: ReadonlyMap<string, string | null>): string {
  if (body.mention.kind === 'country') return `country ${body.mention.country ?? ''}`;
  return expansions.get(body.name) ?? nameOfBody(body.name, body.mention);
}

/** "Turkish foreign ministry", "Turkey’s Foreign Ministry" and "Turkey's Ministry of Foreign Affairs" are one. */
function nameOfBody(name: string, mention: Mention): string {
  if (mention.body !== 'ministry' || mention.country === null) return bodyKey(name);
  const words = bodyKey(name)
    .split(' ')
    .filter((word) => word !== 'afairs' && word !== 's');
  const head = words.find((word) => /^(?:ministri|department|treasuri)$/u.test(word));
  if (head === undefined) return bodyKey(name);
  const at = words.indexOf(head);
  const after = words.slice(at + 1);
  // What names the country is no field: "Norwegian ministry".
  const isCountry = findCountry(name.split(/[\s‐‑-]+/u)[at - 1] ?? '') !== null;
  const fields = after.length > 0 || isCountry ? after : words.slice(0, at).slice(-1);
  return `${mention.country} ${head} ${fields.join(' ')}`;
}

function kindOf(mentions: readonly BodyMention[]): BodyKind {
  const counts = new Map<BodyKind, number>();
  for (const { mention } of mentions) {
    const kind = mention.body ?? 'other';
    counts.set(kind, (counts.get(kind) ?? 0) + (kind === 'other' ? 0.1 : 1));
  }
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0] ?? 'other';
}

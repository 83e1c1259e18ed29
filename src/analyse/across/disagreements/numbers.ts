/** Numbers of one thing in one connection that no value fits. */
import { addToList } from '../add-to-list.ts';
import { fateKeys, findCasualties } from '../casualties.ts';
import { type Claim } from '../claims.ts';
import { findFigure } from '../figures.ts';
import { differs, findQuantities, type Quantity, SHARE } from '../quantities.ts';
import { areTwoAccounts, type Difference, MOST_HOLDERS } from './difference.ts';
import { nameMatter } from './name-matter.ts';

/** A number and the clause that gives it. */
interface Count {
  readonly claim: Claim;
  readonly quantity: Quantity;
}

/** Numbers of one thing in one connection that no value fits. */
export function* findNumbers(claims: readonly Claim[]): Generator<Difference> {
  const byUnit = new Map<string, Count[]>();
  let before: { readonly block: string; readonly quantity: Quantity } | null = null;
  for (const claim of claims) {
    const block = `${claim.article.index} ${claim.article.text.sentences[claim.sentence]?.block ?? -1}`;
    const casualties = findCasualties(claim.words);
    // "Three hikers were killed" and "nine hikers were wounded" count others.
    const quantities = findQuantities(claim.words).filter(
      ({ start }) => !casualties.some((one) => one.start === start),
    );
    const figure = findFigure(claim.words, before?.block === block ? before.quantity : null);
    for (const quantity of figure === null ? quantities : [...quantities, figure]) {
      addToList(byUnit, quantity.unit, { claim, quantity });
      before = { block, quantity };
    }
    for (const quantity of casualties) addToList(byUnit, quantity.unit, { claim, quantity });
  }
  for (const [unit, list] of byUnit) {
    if (list.length > MOST_HOLDERS * 2) continue;
    if (unit.startsWith('†')) {
      yield* compareCasualties(unit, list);
      continue;
    }
    for (const [i, a] of list.entries()) {
      for (const b of list.slice(i + 1)) {
        if (!differs(a.quantity, b.quantity) || isWanted(a) !== isWanted(b)) continue;
        if (isToCome(a) !== isToCome(b)) continue;
        const shared = a.claim.keys.filter(
          (key) => key !== unit && b.claim.keys.includes(key) && !COUNTING.test(key),
        );
        const isSameKind = a.quantity.of.every((key) => b.claim.keys.includes(key) || !key.startsWith('@'));
        const isOneThing =
          b.quantity.answers === a.quantity || a.quantity.of.some((key) => b.quantity.of.includes(key));
        // Two shares of one whole differ only where one thing is said of both.
        const saysMore = shared.some((key) => !a.quantity.of.includes(key) && !key.startsWith('@'));
        if (unit === SHARE && !saysMore && !areOneMeasure(a.quantity, b.quantity)) continue;
        const isTwo =
          areTwoAccounts(a.claim, b.claim) ||
          (isToldAndNarrated(a.claim, b.claim) && (shared.length > 1 || b.quantity.answers === a.quantity));
        // Where many things are counted in one unit ("people"), one more shared word says little.
        const isOneEvent =
          shared.some((key) => !key.startsWith('@')) && shared.length >= (list.length > FEW ? 2 : 1);
        if (!isTwo || !isSameKind || !(isOneThing || isOneEvent) || haveOtherDates(a.claim, b.claim))
          continue;
        const about = nameMatter(a.claim, b.claim, [unit]);
        // Of several reports of two numbers, the one where the reader sees who gives them.
        const known = [a, b].filter(({ claim }) => (claim.statement?.actor ?? null) !== null).length;
        const likeness = 0.5 + shared.length / 20 + known / 25;
        yield { kind: 'number', sides: [a.claim, b.claim], about, likeness, unit };
      }
    }
  }
}

/** "Turnout was 61 percent", "they put turnout at 45 percent": of nothing else is either said. */
function areOneMeasure(a: Quantity, b: Quantity): boolean {
  if (a.isMeasure !== true || b.isMeasure !== true || a.of.length !== b.of.length) return false;
  return a.of.every((key) => b.of.includes(key) && !key.startsWith('@'));
}

/** Two tolls differ where the words say that they are of one event, or where there are so few that nothing else can be meant. */
function* compareCasualties(unit: string, list: readonly Count[]): Generator<Difference> {
  for (const [i, a] of list.entries()) {
    for (const b of list.slice(i + 1)) {
      if (!differs(a.quantity, b.quantity) || isWanted(a) !== isWanted(b)) continue;
      const [x, y] = [eventOf(a), eventOf(b)];
      const shared = x.filter((key) => y.includes(key));
      const isOnlyToll = list.length <= FEW_TOLLS && (x.length === 0 || y.length === 0);
      if (!areTwoAccounts(a.claim, b.claim) || (shared.length === 0 && !isOnlyToll)) continue;
      if (isRisingToll(a, b)) continue;
      if (haveOtherDates(a.claim, b.claim)) continue;
      const about = nameMatter(a.claim, b.claim, [
        ...shared,
        ...a.claim.keys.filter((key) => fateKeys.has(key)),
      ]);
      yield { kind: 'number', sides: [a.claim, b.claim], about, likeness: 0.6 + shared.length / 20, unit };
    }
  }
}

/** The article of a later day gives the higher number: a toll that rises is no dispute. */
function isRisingToll(a: Count, b: Count): boolean {
  const [x, y] = [a, b].map(({ claim }) => claim.article.article.published?.value.slice(0, 10) ?? null);
  if (x === null || y === null || x === undefined || y === undefined || x === y) return false;
  const [early, late] = x < y ? [a, b] : [b, a];
  return early.quantity.to < late.quantity.from;
}

/** The nouns of a clause that tell of what happened, not to how many. */
function eventOf({ claim }: Count): readonly string[] {
  return claim.words.flatMap(({ key, token }) => {
    const isNoun = token.pos === 'NOUN' || token.pos === 'PROPN';
    return isNoun && key !== '' && !key.startsWith('@') && !fateKeys.has(key) ? [key] : [];
  });
}

const FEW_TOLLS = 6;
const FEW = 6;
/** Keys that say how many and nothing of what. */
const COUNTING = /^(?:\d|(?:hundr|thousand|million|billion|trillion))/u;

const wishes =
  /^(?:wants?|wanted|wanting|demand(?:s|ed|ing)?|seeks?|sought|seeking|asks?|asked|asking|requests?|requested|proposes?|proposed|prepared|ready|willing|hopes?|hoped|urged?|urges)$/u;

/** Whether a number is asked for: "wanted a raise of 14 percent" contradicts nobody who says how much there was. */
function isWanted({ claim, quantity }: Count): boolean {
  return claim.words.some(
    ({ token }) => token.end <= quantity.start && token.pos !== 'NOUN' && wishes.test(token.lower),
  );
}

/** "It will be 1.4 million a day" contradicts nobody who says how much there was. */
function isToCome({ claim, quantity }: Count): boolean {
  const at = claim.words.findIndex(({ token }) => token.start >= quantity.start);
  return claim.words
    .slice(Math.max(0, at - 4), at)
    .some(({ token }) => /^(?:will|shall)$/u.test(token.lower));
}

/** Within one article: what a source says and what the article itself tells. */
function isToldAndNarrated(a: Claim, b: Claim): boolean {
  return a.article === b.article && (a.statement === null) !== (b.statement === null);
}

const dateWords =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d)$/u;

function haveOtherDates(a: Claim, b: Claim): boolean {
  const datesOf = ({ words }: Claim): readonly string[] =>
    words.map(({ token }) => token.lower).filter((lower) => dateWords.test(lower));
  const [x, y] = [datesOf(a), datesOf(b)];
  return x.length > 0 && y.length > 0 && !x.some((date) => y.includes(date));
}

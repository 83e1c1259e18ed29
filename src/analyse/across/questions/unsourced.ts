/** Counts that the article gives in its own name, without saying who counted. */
import { type Claim } from '../claims.ts';
import { findQuantities } from '../quantities.ts';
import { keyOf } from '../word-keys.ts';
import { type FoundQuestion, select } from './found-question.ts';

const harm: ReadonlySet<string> = new Set(
  `kill wound lose lost displace arrest destroy damage cost evacuate infect die flee fled laid dismiss evict hospitalise
   hospitalize missing abduct injure deport hurt drown`
    .split(/\s+/u)
    .map(keyOf),
);
const attribution =
  /\b(?:according to|says?|said|told|reported(?:ly)?|reports?|officials?|data|sources?|figures|estimates?d?|statistics|survey|study|ministry|police|spokes\w+|claimed|put|puts|announced|showed)\b/iu;
const LEAST_COUNT = 5;
/** Of people who came to harm any number counts. */
const bodilyHarm: ReadonlySet<string> = new Set('kill wound die injure hurt drown'.split(' ').map(keyOf));

/** Claims of harm with a number in sentences that name no source. */
export function findUnsourced(claims: readonly Claim[]): readonly FoundQuestion[] {
  return claims.flatMap((claim) => {
    if (claim.statement !== null || claim.isHypothetical) return [];
    const sentence = claim.article.text.sentences[claim.sentence];
    if (sentence === undefined) return [];
    if (attribution.test(claim.article.text.text.slice(sentence.start, sentence.end))) return [];
    if (!claim.keys.some((key) => harm.has(key))) return [];
    const least = claim.keys.some((key) => bodilyHarm.has(key)) ? 1 : LEAST_COUNT;
    if (!findQuantities(claim.words).some(({ to }) => to >= least)) return [];
    return [
      {
        kind: 'unsourced' as const,
        evidence: select(claim.article, claim),
        weight: 3,
        keys: claim.keys,
        topics: [`${claim.article.index} ${claim.sentence}`],
        statements: [],
        addressee: null,
      },
    ];
  });
}

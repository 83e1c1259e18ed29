/** Who is accused and never heard. */
import { findSubject } from '../subjects.ts';
import { overlaps, type Span } from '../../../model/selector.ts';
import {
  contentKeys,
  isInHeading,
  reportSpan,
  type StatementView,
  tokensWithin,
  type View,
} from '../view.ts';
import { isNegation } from '../weigh-words.ts';
import { keyOf } from '../word-keys.ts';
import { addToList } from '../add-to-list.ts';
import { isHypothetical } from '../claims.ts';
import { findGovernment, type FoundQuestion, select } from './found-question.ts';

const chargeCue = /\b(?:accus\w+|blam\w+|alleg\w+|charg(?:ed|es|ing)|claim\w*|denounc\w+|condemn\w+)\b/iu;
/** Words that charge without a charging verb. */
const hostile: ReadonlySet<string> = new Set(
  `attack collude collusion proxy violate violation threaten threat refuse undermine sabotage occupy invade
   aggression terrorism war hide lie cheat destabilise destabilize interfere provoke breach steal illegal smuggle`
    .split(/\s+/u)
    .map(keyOf),
);
const MOST_EVIDENCE = 6;
const otherSide = /^(?:(?:however|but|yet|and|that),? )?the (?:other|opposing) (?:side|party)\b/iu;

/** One question a country that others charge and that has no words of its own in these articles. */
export function findNoVoice(
  view: View,
  topicsOf: ReadonlyMap<string, readonly string[]>,
): readonly FoundQuestion[] {
  const heard = new Set<string>();
  const charges = new Map<string, StatementView[]>();
  let last: string | null = null;
  for (const statement of view.statements) {
    const own = statement.actor?.country ?? null;
    if (own !== null && isOwnVoice(statement)) heard.add(own);
    const isCharge = chargeCue.test(statement.statement.cue?.exact ?? '');
    // "accused" is no weak cue, whatever the rest of the sentence looks like.
    if (!(statement.isSure || isCharge) || statement.actor === null) continue;
    let countries = findSubject(statement.words, isCharge).countries.filter((country) => country !== own);
    if (countries.length === 0 && otherSide.test(statement.statement.exact) && last !== null)
      countries = [last];
    if (statement.statement.standing === 'reported-by-other') last = own;
    else if (countries.length === 1) last = countries[0] ?? null;
    const isHostile =
      isCharge ||
      (!isHypothetical(statement.words) &&
        (refuses(statement) || statement.keys.some((key) => hostile.has(key))));
    if (!isHostile) continue;
    for (const country of countries) addToList(charges, country, statement);
  }
  const unheard = [...charges]
    .filter(([country]) => !heard.has(country))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([country, list]) => makeQuestion(view, country, list, topicsOf));
  return [...unheard, ...findSilent(view)];
}

const silence =
  /\b(?:has|have|had) (?:so far |yet )?(?:said nothing|not been heard|not spoken|kept silent|remained silent|stayed silent|been silent)\b/iu;

/** Sentences in which an article itself says that somebody was not heard, with the charge right before. */
function findSilent(view: View): readonly FoundQuestion[] {
  return view.articles.flatMap((article) =>
    article.text.sentences.flatMap((sentence, index) => {
      const text = article.text.text.slice(sentence.start, sentence.end);
      if (!silence.test(text)) return [];
      const statements = view.byArticle.get(article.article.id) ?? [];
      if (statements.some((one) => one.statement.evidence.some((part) => overlaps(part, sentence))))
        return [];
      const charge = statements.find(
        (one) => one.sentence === index - 1 && chargeCue.test(one.statement.cue?.exact ?? ''),
      );
      const span = { start: sentence.start, end: sentence.start + text.replace(/[\s.!?]+$/u, '').length };
      return [
        {
          kind: 'no-voice' as const,
          evidence: [
            ...select(article, span),
            ...(charge === undefined ? [] : select(article, chargeSpan(charge))),
          ],
          weight: 3.5,
          keys: contentKeys(tokensWithin(article, span)),
          topics: [],
          statements: [],
          addressee: null,
        },
      ];
    }),
  );
}

/** "was not ready", "did not answer": a negation at the main verb, not in what somebody wants to prevent. */
function refuses({ words }: StatementView): boolean {
  const verb = words.findIndex(({ token }) => token.pos === 'VERB' || token.pos === 'AUX');
  return verb >= 0 && words.slice(0, verb + 3).some((word, i) => i >= verb && isNegation(word, i, words));
}

/** A person, a ministry or a quotation; "India said" alone is the outlet's word. */
function isOwnVoice({ actor, statement }: StatementView): boolean {
  if (statement.standing === 'reported-by-other' || actor === null) return false;
  return actor.kind === null || actor.kind !== 'government' || statement.kind !== 'indirect';
}

function makeQuestion(
  view: View,
  country: string,
  list: readonly StatementView[],
  topicsOf: ReadonlyMap<string, readonly string[]>,
): FoundQuestion {
  const sorted = [...list]
    .sort((a, b) => chargeRank(a) - chargeRank(b) || a.index - b.index)
    .slice(0, MOST_EVIDENCE);
  return {
    kind: 'no-voice',
    evidence: sorted.flatMap((statement) => select(statement.article, chargeSpan(statement))),
    weight: 3 + Math.min(list.length, 4) / 2,
    keys: [`@${country}`],
    topics: topicsOf.get(sorted[0]?.statement.id ?? '') ?? [],
    statements: sorted.map(({ statement }) => statement.id),
    addressee: findGovernment(view, country),
  };
}

/** With the verb, since the content alone may read "India of ..."; of a quotation its first part. */
function chargeSpan(statement: StatementView): Span {
  const [first] = statement.statement.evidence;
  return statement.statement.kind === 'direct' && first !== undefined ? first : reportSpan(statement);
}

function chargeRank(view: StatementView): number {
  if (isInHeading(view)) return 2;
  return chargeCue.test(view.statement.cue?.exact ?? '') ? 0 : 1;
}

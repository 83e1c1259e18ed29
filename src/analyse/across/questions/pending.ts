/** What is announced or expected and has not happened. */
import { cutClauses } from '../clauses.ts';
import { contentKeys, type View } from '../view.ts';
import { type KeyedToken } from '../word-keys.ts';
import { type FoundQuestion, select } from './found-question.ts';

const announced = new Set(['expected', 'scheduled', 'due', 'set', 'slated', 'planned', 'poised', 'likely']);
const eventVerbs = new Set(
  `held meet resume begin start open publish announce decide vote present table convene rule release sign visit travel
   unveil launch submit deliver return reconvene discuss appear hear`.split(/\s+/u),
);
/** Deeds of a court, a parliament or a board: no event need be named beside them. */
const rulings = new Set(['decide', 'rule', 'vote', 'announce', 'publish']);
const eventNouns =
  /^(?:rounds?|meetings?|talks|summit|conference|election|vote|hearing|proposal|report|ruling|verdict|decision|session|visit|referendum|deadline)$/u;
const timeWords =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|tomorrow|soon|next|later|summer|winter|spring|autumn)$/u;

/** Clauses about what is to come, unless a condition hangs on it. */
export function findPending(view: View): readonly FoundQuestion[] {
  return view.articles.flatMap((article) =>
    article.text.sentences.flatMap((sentence) => {
      if (article.text.blocks[sentence.block]?.kind === 'heading') return [];
      const all = article.keyed.slice(sentence.first, sentence.last + 1);
      if (all.some(({ token }) => /^(?:if|unless)$/u.test(token.lower))) return [];
      return cutClauses(article, sentence).flatMap((clause) => {
        const weight = weigh(clause.words);
        if (weight === 0) return [];
        return [
          {
            kind: 'pending' as const,
            evidence: select(article, clause),
            weight,
            keys: contentKeys(clause.words),
            topics: [],
            statements: [],
            addressee: null,
          },
        ];
      });
    }),
  );
}

function weigh(words: readonly KeyedToken[]): number {
  const lower = words.map(({ token }) => token.lower);
  const isAnnounced = lower.some(
    (word, i) =>
      announced.has(word) &&
      lower[i + 1] === 'to' &&
      isAction(words[i + 2]) &&
      /^(?:is|are|was|were|be|been)$/u.test(lower[i - 1] ?? lower[i - 2] ?? ''),
  );
  const isScheduled = lower.some((word, i) => word === 'scheduled' && lower[i + 1] === 'for');
  // "The centre expects to publish its report on 30 September"
  const isPlanned = lower.some(
    (word, i) =>
      /^(?:expects?|expected|plans?|planned|intends?|intended|hopes?|hoped)$/u.test(word) &&
      words[i]?.token.pos === 'VERB' &&
      lower[i + 1] === 'to' &&
      eventVerbs.has(lower[i + 2] ?? '') &&
      lower.slice(i).some((time) => timeWords.test(time)),
  );
  // "talks that are to begin on 12 June"
  const isArranged = lower.some(
    (word, i) =>
      /^(?:is|are)$/u.test(word) &&
      lower[i + 1] === 'to' &&
      (eventVerbs.has(lower[i + 2] ?? '') || words[i + 2]?.token.pos === 'VERB') &&
      (lower.slice(i).some((time) => timeWords.test(time)) || hasDay(words.slice(i))),
  );
  // "The final report, which is due in December", "the court has until 31 October to rule"
  const isDue = lower.some(
    (word, i) =>
      (word === 'due' && /^(?:in|on|by|at|next)$/u.test(lower[i + 1] ?? '') && isTimed(words.slice(i + 1))) ||
      (word === 'until' && /^(?:has|have|had)$/u.test(lower[i - 1] ?? '') && isTimed(words.slice(i))),
  );
  // "will be sworn in on 19 January"
  const isDated = lower.some(
    (word, i) => word === 'will' && lower[i + 1] !== 'not' && hasDay(words.slice(i)),
  );
  if (isDue || isDated) return 3;
  if (isAnnounced || isScheduled || isPlanned || isArranged) return 3.5;
  const at = lower.findIndex(
    (word, i) =>
      /^(?:will|would|to)$/u.test(word) && lower.slice(i + 1, i + 5).some((verb) => eventVerbs.has(verb)),
  );
  if (at < 0 || lower[at] === 'to') return 0;
  const hasTime =
    lower.slice(at).some((word) => timeWords.test(word)) || lower.some((word) => word === 'next');
  const hasEvent =
    lower.some((word) => eventNouns.test(word)) || lower.slice(at).some((verb) => rulings.has(verb));
  return hasTime && hasEvent ? 3 : 0;
}

function isTimed(words: readonly KeyedToken[]): boolean {
  return hasDay(words) || words.slice(0, 4).some(({ token }) => timeWords.test(token.lower));
}

/** Whether a day of a month is named: "22 May", "May 22". */
function hasDay(words: readonly KeyedToken[]): boolean {
  const isDay = (word: KeyedToken | undefined): boolean => /^\d{1,2}$/u.test(word?.token.lower ?? '');
  return words.some(
    ({ token }, i) =>
      token.isCapital && MONTH.test(token.lower) && (isDay(words[i - 1]) || isDay(words[i + 1])),
  );
}

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u;

/** What follows "expected to": not "due to the weather". */
function isAction(word: KeyedToken | undefined): boolean {
  return word !== undefined && !['DET', 'PROPN', 'PRON', 'NUM', 'PUNCT'].includes(word.token.pos);
}

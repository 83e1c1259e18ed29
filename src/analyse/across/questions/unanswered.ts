/** What was asked and not answered. */
import { overlaps, type Span } from '../../../model/selector.ts';
import { contentKeys, tokensWithin, type View } from '../view.ts';
import { type FoundQuestion, select } from './found-question.ts';

const NOT = String.raw`(?:did|does|do|has|have|had|would|could) ?(?:not|n['’]t) (?:immediately |yet |directly |so far )?`;
const ANSWER =
  'offer|give|given|provide|provided|comment(?:ed)?|answer(?:ed)?|respond(?:ed)?|repl(?:y|ied)|elaborate[d]?|disclose[d]?|specify|specified|confirm(?:ed)?|explain(?:ed)?|address(?:ed)?|return(?:ed)? (?:calls|a call|messages)|(?:say|said) (?:what|why|how|whether|when|where|who|if|which)';
/** How articles say that somebody gave no answer. */
const refusal = new RegExp(
  String.raw`\b(?:${[
    `${NOT}(?:${ANSWER})`,
    '(?:declined|declines|refused|refuses) (?:to|an? interview|comment)',
    '(?:no|without) (?:immediate )?(?:comment|response|reply|word)',
    '(?:gave|gives|had|offered) no (?:answer|reply|response|comment|explanation|reason|details?)',
    '(?:would|will) not (?:say|comment|answer|be drawn|discuss)',
    'could not be reached',
    '(?:was|were) not available for comment',
    'could not (?:yet |be )*(?:determined|established|verified|confirmed)',
    'asked\\b[^.!?]{0,120}? said nothing',
    '(?:nobody|no one|none)\\b[^.!?]{0,60}? (?:could be reached|(?:yet )?(?:explained|said|answered|confirmed))',
    '(?:dodged|sidestepped|evaded|avoided) (?:the|a|questions?)',
    '(?:left|leaves) (?:the|that) question open',
    'without (?:giving|elaborating|providing|replying|answering|responding)',
    'moved on to the next question',
    'referred (?:all )?(?:questions|inquiries|enquiries)',
    '(?:efforts|attempts) to reach',
    '(?:it )?(?:is|was|remains|remained) (?:still )?(?:unclear|not clear|unknown|not known)(?: [^.,;]{0,20}?)? (?:who|whether|why|how|when|where|what|which|if)',
  ].join('|')})`,
  'iu',
);
/** What a speaker answers who gives no answer. */
const ownRefusal =
  /^(?:i|we)(?: will| shall| would|['’]ll|['’]m| am| are|['’]re)? (?:not|won['’]t|cannot|can['’]t)\b[^.]{0,20}\b(?:answer|comment|discuss|speculate)|^no comment\b/iu;

/** Sentences in which the article itself says that somebody gave no answer; what a speaker says of others is no such sentence. */
export function findUnanswered(view: View): readonly FoundQuestion[] {
  return [...findUntold(view), ...findOwnRefusals(view)];
}

/** "“I will not answer that,” the minister replied." */
function findOwnRefusals(view: View): readonly FoundQuestion[] {
  return view.statements.flatMap(({ article, statement, keys }) => {
    const [first] = statement.evidence;
    if (statement.kind !== 'direct' || first === undefined || !ownRefusal.test(first.exact)) return [];
    return [
      {
        kind: 'unanswered' as const,
        evidence: select(article, first),
        weight: 4,
        keys,
        topics: [],
        statements: [statement.id],
        addressee: statement.speaker,
      },
    ];
  });
}

function findUntold(view: View): readonly FoundQuestion[] {
  return view.articles.flatMap((article) =>
    article.text.sentences.flatMap((sentence, index) => {
      const text = article.text.text.slice(sentence.start, sentence.end);
      const match = refusal.exec(text);
      if (match === null) return [];
      const at = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
      if (isSpoken(view, article.article.id, at.start)) return [];
      // "Asked for proof. He did not offer any": the question stands in the sentence before.
      const before = article.text.sentences[index - 1];
      const asks = /\b(?:asked|pressed|questioned|challenged)\b/iu;
      const isAskedBefore =
        before !== undefined &&
        before.block === sentence.block &&
        !asks.test(text) &&
        asks.test(article.text.text.slice(before.start, before.end));
      const span = {
        start: isAskedBefore ? before.start : sentence.start,
        end: trimEnd(text) + sentence.start,
      };
      const keys = contentKeys(tokensWithin(article, span));
      return [
        {
          kind: 'unanswered' as const,
          evidence: select(article, span),
          weight: 4,
          keys,
          topics: [],
          statements: [],
          addressee: findPerson(view, article.article.id, at, sentence),
        },
      ];
    }),
  );
}

/** Whether the words at an offset belong to a statement. */
function isSpoken(view: View, article: string, offset: number): boolean {
  return (view.byArticle.get(article) ?? []).some(({ statement }) =>
    statement.evidence.some(({ start, end }) => start <= offset && offset < end),
  );
}

function trimEnd(text: string): number {
  return text.replace(/[\s.!?”"’]+$/u, '').length;
}

/** The speaker of the statement nearest to the refusal in its sentence, else nobody. */
function findPerson(view: View, article: string, at: Span, sentence: Span): string | null {
  const near = view.byArticle
    .get(article)
    ?.findLast(
      ({ statement: { source } }) =>
        source !== null && overlaps(source, sentence) && source.end <= at.start + 1,
    );
  return near?.statement.speaker ?? null;
}

/** What was asked and not answered. */
import { overlaps, type Span } from '../../../model/selector.ts';
import { contentKeys, tokensWithin, type View } from '../view.ts';
import { type FoundQuestion, select } from './found-question.ts';

const refusal =
  /\b(?:(?:did|does|do|has|have|would|could) ?(?:not|n[’']t) (?:immediately |yet |directly )?(?:offer|give|given|provide|provided|comment|answer|answered|respond|responded|reply|replied|elaborate|disclose|specify|confirm|explain|address|say (?:what|why|how|whether|when|where|who|if|which))|(?:declined|declines|refused|refuses) (?:to|an? interview|comment)|no comment|(?:gave|gives|had|offered) no (?:answer|reply|response|comment|explanation|reason|details?)\b|(?:would|will) not (?:say|comment|be drawn|discuss)|could not be reached|(?:nobody|no one|none)\b[^.!?]{0,60}? could be reached|(?:dodged|sidestepped|evaded|avoided) (?:the|a|questions?)|left (?:the|that) question open|without (?:giving|elaborating|providing))\b/iu;

/** Sentences in which the article itself says that somebody gave no answer; what a speaker says of others is no such sentence. */
export function findUnanswered(view: View): readonly FoundQuestion[] {
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

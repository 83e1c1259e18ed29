import { type Question } from '../../model/dossier.ts';
import { normaliseWords } from '../words.ts';
import { type Edition } from './edition.ts';
import { type ChangeSide, type EditionChange, made, REWORDED_BY_NOBODY } from './edition-change.ts';
import { pairByKeys, pairByLikeness, wordLikeness } from './pair-items.ts';

/** Questions that were opened, reworded or closed. */
export function compareQuestions(before: Edition, after: Edition): readonly EditionChange[] {
  const side = (edition: Edition, { id, kind, text, evidence }: Question): ChangeSide => ({
    id,
    who: kind,
    text,
    file: edition.article(evidence[0]?.article ?? '')?.file ?? null,
  });
  const exact = pairByKeys(before.dossier.questions, after.dossier.questions, [
    ({ kind, text }) => `${kind} ${normaliseWords(text)}`,
  ]);
  const { pairs, gone, fresh } = pairByLikeness(
    exact,
    (a, b) => (a.kind === b.kind ? wordLikeness(a.text, b.text) : 0),
    REWORDED_BY_NOBODY,
  );
  return [
    ...fresh.map((one) => made('questions', 'opened', null, side(after, one))),
    ...pairs.flatMap((pair) =>
      normaliseWords(pair.before.text) === normaliseWords(pair.after.text)
        ? []
        : [made('questions', 'reworded', side(before, pair.before), side(after, pair.after))],
    ),
    ...gone.map((one) => {
      // Closed by what the articles say now; not where its article, or the editor, took it away.
      const isThere = one.evidence.every(({ article }) => after.knows(before.article(article)));
      const isClosed = isThere && !after.hasExcluded(one.id);
      return made('questions', isClosed ? 'closed' : 'gone', side(before, one), null);
    }),
  ];
}

/** Who acts, where two wordings of one utterance name different actors. */
import { type Utterance } from '../../../model/dossier.ts';
import { trimLinks } from '../claims.ts';
import { findSubject } from '../subjects.ts';
import { contentKeys, spanOf, type StatementView, type View } from '../view.ts';
import { type Difference, type Side } from './difference.ts';
import { nameSpan } from './name-matter.ts';

/** Wordings of one utterance that are compared with one another. */
const MOST_COMPARED = 6;

/** Within one utterance, who acts: one wording names the one, the other two, or somebody else. */
export function* findActors(view: View, utterances: readonly Utterance[]): Generator<Difference> {
  for (const { statements } of utterances) {
    const members = statements.slice(0, MOST_COMPARED).flatMap((id) => view.byId.get(id) ?? []);
    for (const [i, a] of members.entries()) {
      for (const b of members.slice(i + 1)) {
        const difference = a.article === b.article ? null : compareSubjects(a, b);
        if (difference !== null) yield difference;
      }
    }
  }
}

function compareSubjects(a: StatementView, b: StatementView): Difference | null {
  const [x, y] = [subjectSide(a), subjectSide(b)];
  if (x === null || y === null) return null;
  const shared = x.keys.filter((key) => y.keys.includes(key) && !key.startsWith('@'));
  // Two wordings for one actor share their nouns and name the same countries in the same number.
  const isSameNumber = x.isPlural === y.isPlural;
  if (shared.length < 2 || isSameNumber) return null;
  // A wording that only leaves words out names nobody else.
  const [fewer, more] = x.keys.length < y.keys.length ? [x.keys, y.keys] : [y.keys, x.keys];
  if (fewer.every((key) => more.includes(key))) return null;
  const about = nameSpan(a.article, x.words, shared);
  return { kind: 'actor', sides: [x.side, y.side], about, likeness: 0.7 };
}

function subjectSide(statement: StatementView): {
  readonly side: Side;
  readonly words: StatementView['words'];
  readonly keys: readonly string[];
  readonly isPlural: boolean;
} | null {
  const auxiliary = statement.words.findIndex(({ token }) => token.pos === 'AUX');
  const verb = auxiliary >= 0 ? auxiliary : statement.words.findIndex(({ token }) => token.pos === 'VERB');
  const words = trimLinks(statement.words.slice(0, Math.max(0, verb)));
  const span = spanOf(words);
  if (span === null || findSubject(words, false).words.length === 0) return null;
  const heads = words.filter(({ token }) => token.pos === 'NOUN');
  const plurals = heads.filter(({ token }) => /[^su]s$/u.test(token.lower)).length;
  return {
    side: { ...span, article: statement.article, statement },
    words,
    keys: contentKeys(words),
    isPlural: plurals * 2 > heads.length,
  };
}

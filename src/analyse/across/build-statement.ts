import { type Article } from '../../model/article.ts';
import { type DoubtCode } from '../../model/doubt.ts';
import { type Statement } from '../../model/dossier.ts';
import { type QuotedSpan, quoteSpan, type Span, selectSpan } from '../../model/selector.ts';
import { type RawStatement } from '../statements/raw-statement.ts';
import { makeId } from './make-id.ts';

/** What is known of a statement's source. */
export interface ResolvedSource {
  readonly speaker: string | null;
  readonly speakerText: string | null;
  readonly standing: Statement['standing'];
  readonly reporter: string | null;
  readonly doubts: readonly DoubtCode[];
}

/** Between the parts of a statement whose cue stands inside. */
const PART_SEPARATOR = ' … ';

/**
 * Builds a statement from what the earlier steps found. Its id follows the article's hash and its words; only where the
 * same words stand in an article again (`isRepeated`) does it follow their place too. Topics, countries and date are for
 * the comparison to fill. Doubts are in the order found, each once.
 */
export function buildStatement(
  article: Article,
  raw: RawStatement,
  source: ResolvedSource,
  isRepeated: boolean,
): Statement {
  const evidence = raw.parts.map((part) => selectSpan(article, part));
  const exact = evidence.map((part) => part.exact).join(PART_SEPARATOR);
  const place = isRepeated ? [String(raw.parts[0]?.start ?? 0)] : [];
  const quote = (span: Span | null): QuotedSpan | null =>
    span === null ? null : quoteSpan(article.text, span);
  return {
    id: makeId('s', [article.sha256, exact, ...place]),
    article: article.id,
    kind: raw.kind,
    exact,
    speaker: source.speaker,
    speakerText: source.speakerText,
    source: quote(raw.source),
    cue: quote(raw.cue),
    standing: source.standing,
    reporter: source.reporter,
    venue: quote(raw.venue),
    addressee: quote(raw.addressee),
    date: null,
    topics: [],
    countries: [],
    doubts: [...new Set([...raw.doubts, ...source.doubts])],
    evidence,
  };
}

import { type DoubtCode } from '../../model/doubt.ts';
import { type RejectedQuotation } from '../../model/dossier.ts';
import { type Span } from '../../model/selector.ts';

/** A statement as the words of one article give it, before its source is resolved to anybody. */
export interface RawStatement {
  readonly kind: 'direct' | 'mixed' | 'indirect';
  /** In order, not overlapping; outer quotation marks of a direct content are left out. */
  readonly parts: readonly Span[];
  readonly cue: Span | null;
  /** The words that name the source, without the cue: "the minister", "Asif", "He", "A security official". */
  readonly source: Span | null;
  /** What the source refers back to where it opens a relative clause: "Officials" before "who", absent elsewhere. */
  readonly antecedent?: Span;
  readonly venue: Span | null;
  readonly addressee: Span | null;
  readonly doubts: readonly DoubtCode[];
  /** Index in the article's list of the statement whose content this one stands in ("According to A, B said ..."). */
  readonly within: number | null;
}

/** Words in quotation marks that are no statement. */
export interface RawRejection extends Span {
  readonly reason: RejectedQuotation['reason'];
}

/** What `findStatements` returns for one article, in order of the text. */
export interface FoundStatements {
  readonly statements: readonly RawStatement[];
  readonly rejected: readonly RawRejection[];
}

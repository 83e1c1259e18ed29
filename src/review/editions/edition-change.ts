/** A difference between two editions, as `diff` and a pack tell it. */
import { type ChangeKind, type ComparedList } from '../../model/changes.ts';

/** One edition's side of a change. */
export interface ChangeSide {
  readonly id: string;
  /** Who says or holds it, what a disagreement is about, or when an event was; null where it is not given. */
  readonly who: string | null;
  readonly text: string;
  readonly file: string | null;
}

/** One difference between two editions. */
export interface EditionChange {
  readonly list: ComparedList;
  readonly change: ChangeKind;
  readonly before: ChangeSide | null;
  readonly after: ChangeSide | null;
}

/** Texts of one speaker that share this much are one text in other words. */
export const REWORDED = 0.5;
/** Without a speaker to go by, words must be liker. */
export const REWORDED_BY_NOBODY = 0.7;

/** A change from one side to the other; one of them is null for what is new or gone. */
export function made(
  list: ComparedList,
  change: ChangeKind,
  before: ChangeSide | null,
  after: ChangeSide | null,
): EditionChange {
  return { list, change, before, after };
}

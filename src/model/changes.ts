import { z } from 'zod';
import { selectorSchema } from './selector.ts';

/**
 * What can become of an item from one edition to the next. `reattributed`: the same words of another speaker;
 * `also-reported`: another article reports what was known; `changed`: a position with other words, an event with another
 * date, an article with another text; `disputed` and `agreed`: accounts that began or ceased to differ.
 */
export const changeKind = z.enum([
  'new',
  'also-reported',
  'reworded',
  'reattributed',
  'changed',
  'disputed',
  'agreed',
  'opened',
  'closed',
  'gone',
]);
export type ChangeKind = z.infer<typeof changeKind>;

/** The lists that are compared, in the order in which changes are told. */
export const comparedLists = [
  'statements',
  'positions',
  'disagreements',
  'questions',
  'timeline',
  'articles',
] as const;
export type ComparedList = (typeof comparedLists)[number];

/**
 * One change, as a pack tells it. `item` is the id of the item in this dossier; null where it is no longer in it. Words that
 * stand in no article of this dossier are not given: `text` is null then.
 */
export const printedChangeSchema = z.strictObject({
  list: z.enum(comparedLists),
  change: changeKind,
  item: z.string().nullable(),
  text: z.string().nullable(),
  evidence: z.array(selectorSchema).readonly(),
});
export type PrintedChange = Readonly<z.infer<typeof printedChangeSchema>>;

/** What changed since the edition with the number `edition`. */
export const sinceSchema = z.strictObject({
  edition: z.int().positive(),
  changes: z.array(printedChangeSchema).readonly(),
});

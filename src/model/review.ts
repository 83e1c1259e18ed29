import { z } from 'zod';

/** What an editor decided about one item. `undecided` is what a refresh writes for items that nobody has looked at. */
export const decisionKind = z.enum(['undecided', 'accept', 'exclude', 'pin']);

/**
 * One entry of review.yaml. `quote`, `prefix` and `suffix` say which words it is about: a decision follows its words,
 * not its place in the file or the name of the article.
 */
export const reviewEntrySchema = z.strictObject({
  decision: decisionKind,
  quote: z.string().min(1),
  prefix: z.string().default(''),
  suffix: z.string().default(''),
  /** Tells items apart that rest on the same words: two positions, or a question and its rival. */
  about: z.string().optional(),
  /** The smaller, the earlier; entries without it follow in the order of the pack. */
  order: z.number().optional(),
  /** Full name of the speaker where the editor corrected it; `null` says that nobody is to be named. */
  speaker: z.string().min(1).nullable().optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  topic: z.string().min(1).optional(),
  kind: z.enum(['direct', 'mixed', 'indirect']).optional(),
  note: z.string().optional(),
  /** Who decided, as the editor signs. */
  by: z.string().optional(),
});
export type ReviewEntry = Readonly<z.infer<typeof reviewEntrySchema>>;

const entries = z.array(reviewEntrySchema).readonly().default([]);

/** review.yaml. `articles` entries quote the article's opening words. */
export const reviewSchema = z.strictObject({
  briefpack: z.literal('review/1'),
  statements: entries,
  positions: entries,
  disagreements: entries,
  questions: entries,
  timeline: entries,
  articles: entries,
});
export type Review = Readonly<z.infer<typeof reviewSchema>>;

/** The lists of review.yaml, in the order in which they are written. */
export const reviewLists = [
  'statements',
  'positions',
  'disagreements',
  'questions',
  'timeline',
  'articles',
] as const satisfies readonly (keyof Review)[];
export type ReviewList = (typeof reviewLists)[number];

import { z } from 'zod';
import {
  disagreementSchema,
  positionSchema,
  questionSchema,
  statementSchema,
  timelineEntrySchema,
} from './dossier.ts';

/** What an editor decided about one item. `undecided` is what a refresh writes for items that nobody has looked at. */
export const decisionKind = z.enum(['undecided', 'accept', 'exclude', 'pin']);
export type DecisionKind = z.infer<typeof decisionKind>;

const words = z.string().trim().min(1);
const country = z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters, such as NO');

/** What every entry may hold. The words say what it is about: a decision follows them, not its place in the file. */
const common = {
  decision: decisionKind,
  quote: z.string().min(1),
  prefix: z.string().default(''),
  suffix: z.string().default(''),
  /** Tells items apart that rest on the same words: two positions, or a question and its rival. */
  about: z.string().optional(),
  /** Where the words stood last, for a reader; it decides only between places that nothing else tells apart. */
  file: z.string().optional(),
  /** The smaller, the earlier; entries without it follow in the order of the pack. */
  order: z.number().optional(),
  /** For colleagues; it is never printed. */
  note: z.string().optional(),
  /** Who decided, as the editor signs. */
  by: words.optional(),
};

/** A list of entries with the corrections that its items can take. */
const listOf = <Corrections extends z.ZodRawShape>(corrections: Corrections) =>
  z
    .array(z.strictObject({ ...common, ...corrections }))
    .readonly()
    .default([]);

/** review.yaml. `articles` entries quote the article's opening words. */
export const reviewSchema = z.strictObject({
  briefpack: z.literal('review/1'),
  statements: listOf({
    /** Full name of the speaker; `null` says that nobody is to be named. */
    speaker: words.nullable().optional(),
    /** The country that the speaker speaks for. */
    country: country.optional(),
    topic: words.optional(),
    kind: statementSchema.shape.kind.optional(),
  }),
  positions: listOf({
    /** Whose position it is, as printed; without it, the name of a corrected country. */
    speaker: words.optional(),
    country: country.optional(),
    /** The issue. */
    topic: words.optional(),
    kind: positionSchema.shape.standing.optional(),
  }),
  disagreements: listOf({
    /** What it is about. */
    topic: words.optional(),
    kind: disagreementSchema.shape.kind.optional(),
  }),
  questions: listOf({
    /** Whose answer would close it; `null` for nobody in particular. */
    speaker: words.nullable().optional(),
    kind: questionSchema.shape.kind.optional(),
  }),
  timeline: listOf({ kind: timelineEntrySchema.shape.kind.optional() }),
  articles: listOf({ title: words.optional(), outlet: words.optional(), byline: words.optional() }),
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

/** An entry of one of the lists. */
export type EntryOf<List extends ReviewList> = Readonly<Review[List][number]>;
export type ReviewEntry = EntryOf<ReviewList>;

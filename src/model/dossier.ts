import { z } from 'zod';
import { articleSchema } from './article.ts';
import { sinceSchema } from './changes.ts';
import { doubtCode } from './doubt.ts';
import { quotedSpanSchema, selectorSchema, spanSchema } from './selector.ts';

const evidence = z.array(selectorSchema).readonly();
/** ISO 3166-1 alpha-2, upper case. */
const countryCode = z.string().regex(/^[A-Z]{2}$/);

/**
 * A date as far as it is known. `value` is ISO 8601 at the stated precision; a range is `start/end`.
 * `basis`: `stated` stands in the text; `relative` was computed from the article's own date ("on Thursday").
 */
export const datingSchema = z.strictObject({
  value: z.string(),
  precision: z.enum(['year', 'month', 'day', 'minute', 'range']),
  basis: z.enum(['stated', 'relative', 'editor']),
});
export type Dating = Readonly<z.infer<typeof datingSchema>>;

export const mentionSchema = selectorSchema.extend({ form: z.enum(['name', 'role', 'pronoun', 'metonym']) });

const actor = {
  id: z.string(),
  /** The fullest form that the articles give. */
  name: z.string(),
  /** The other forms, in order of first appearance. */
  aliases: z.array(z.string()).readonly(),
  country: countryCode.nullable(),
  mentions: z.array(mentionSchema).readonly(),
};

/** A person that the articles name. `roles`: as the articles word them, most frequent first. */
export const personSchema = z.strictObject({ ...actor, roles: z.array(z.string()).readonly() });
export type Person = Readonly<z.infer<typeof personSchema>>;

/** A body that speaks or is spoken of: a ministry, a government by its capital's name, a party, an armed group. */
export const organisationSchema = z.strictObject({
  ...actor,
  roles: z.array(z.string()).readonly(),
  kind: z.enum([
    'government',
    'ministry',
    'party',
    'armed-group',
    'company',
    'media',
    'international',
    'other',
  ]),
});
export type Organisation = Readonly<z.infer<typeof organisationSchema>>;

/** One report of one utterance in one article. */
export const statementSchema = z.strictObject({
  /** `s-` and 12 hexadecimal digits of the hash of the article's hash and the words. */
  id: z.string(),
  article: z.string(),
  kind: z.enum(['direct', 'mixed', 'indirect']),
  /** The parts of `evidence` joined by ` … `. */
  exact: z.string(),
  /** Id of a person or an organisation; null where nobody could be identified. */
  speaker: z.string().nullable(),
  /** The words that name the source, as printed in the article; null where the article names none. */
  speakerText: z.string().nullable(),
  source: quotedSpanSchema.nullable(),
  cue: quotedSpanSchema.nullable(),
  /** `reported-by-other`: the article has it only from another speaker ("According to A, B acknowledged ..."). */
  standing: z.enum(['own-words', 'reported-by-other']),
  /** Id of the speaker who reports it, where `standing` is `reported-by-other`. */
  reporter: z.string().nullable(),
  venue: quotedSpanSchema.nullable(),
  addressee: quotedSpanSchema.nullable(),
  date: datingSchema.nullable(),
  /** Names of issues, in the words of the articles, as in `positions[].issue`. */
  topics: z.array(z.string()).readonly(),
  /** Countries that the content speaks of. */
  countries: z.array(countryCode).readonly(),
  doubts: z.array(doubtCode).readonly(),
  evidence,
});
export type Statement = Readonly<z.infer<typeof statementSchema>>;

/** Words in quotation marks that are no statement, with the reason, so that an editor can overrule. */
export const rejectedSchema = z.strictObject({
  id: z.string(),
  reason: z.enum([
    'scare-quote',
    'title',
    'nickname',
    'term',
    'caption',
    'heading',
    'furniture',
    'no-speech',
  ]),
  evidence,
});
export type RejectedQuotation = Readonly<z.infer<typeof rejectedSchema>>;

/** Statements that report the same utterance; every wording is kept, none is blended. `statements` includes `head`. */
export const utteranceSchema = z.strictObject({
  id: z.string(),
  head: z.string(),
  statements: z.array(z.string()).readonly(),
});
export type Utterance = Readonly<z.infer<typeof utteranceSchema>>;

/** What one country (or a body that acts like one) is reported to hold on one issue. */
export const positionSchema = z.strictObject({
  id: z.string(),
  country: countryCode,
  /** Whose position it is, as printed: the country's name, or the body's ("Afghan Taliban"). */
  actor: z.string(),
  issue: z.string(),
  standing: z.enum(['own-words', 'reported-by-other']),
  /** Name of whoever characterises it; only where `standing` is `reported-by-other`. */
  characterisedBy: z.string().optional(),
  /** At most three statements, the most direct and best sourced first; where a position is only told, not said, see `evidence`. */
  statements: z.array(z.string()).readonly(),
  evidence,
});
export type Position = Readonly<z.infer<typeof positionSchema>>;

export const disagreementSchema = z.strictObject({
  id: z.string(),
  /** What it is about, in the articles' own nouns. */
  about: z.string(),
  kind: z.enum(['number', 'date', 'denial', 'actor', 'occurrence']),
  /** Sides are in the order of the articles; `text` is a clause of the article, word for word. */
  sides: z
    .array(z.strictObject({ text: z.string(), speaker: z.string().optional(), evidence }))
    .min(2)
    .readonly(),
});
export type Disagreement = Readonly<z.infer<typeof disagreementSchema>>;

export const questionSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['conditional', 'disputed', 'unanswered', 'pending', 'no-voice', 'unsourced']),
  /** The article's own clause or noun phrase that the question turns on; the wording around it is the template's. */
  text: z.string(),
  /** Whose answer would close it: id of a person or an organisation. */
  addressee: z.string().nullable(),
  evidence,
});
export type Question = Readonly<z.infer<typeof questionSchema>>;

export const timelineEntrySchema = z.strictObject({
  id: z.string(),
  date: datingSchema,
  /** A clause of an article, word for word. */
  text: z.string(),
  kind: z.enum(['event', 'statement', 'publication']),
  evidence,
});
export type TimelineEntry = Readonly<z.infer<typeof timelineEntrySchema>>;

export const glossaryEntrySchema = z.strictObject({ term: z.string(), expansion: z.string(), evidence });
export type GlossaryEntry = Readonly<z.infer<typeof glossaryEntrySchema>>;

/** A sentence taken whole from a statement. */
export const summarySentenceSchema = z.strictObject({ statement: z.string(), text: z.string(), evidence });
export type SummarySentence = Readonly<z.infer<typeof summarySentenceSchema>>;

/** Why an item stands where it stands: the page budget cuts from the lowest score. */
export const rankSchema = z.strictObject({
  item: z.string(),
  score: z.number(),
  reasons: z
    .array(
      z.enum(['pinned', 'disputed', 'new', 'reported-by-several', 'single-source', 'own-words', 'doubtful']),
    )
    .readonly(),
});
export type Rank = Readonly<z.infer<typeof rankSchema>>;

/** How many of the statements found were decided upon, and who signed, in code point order. */
export const reviewCountSchema = z.strictObject({
  reviewed: z.int().nonnegative(),
  total: z.int().nonnegative(),
  reviewers: z.array(z.string()).readonly(),
  /** Ids of items that the editor left out: they are gone because he wanted it. */
  excluded: z.array(z.string()).readonly().optional(),
});

/** The dossier: what the articles say, with evidence. The JSON edition is this value. */
export const dossierSchema = z.strictObject({
  briefpack: z.literal('dossier/1'),
  /** In code point order of their file names: source key 1 is the first. */
  articles: z.array(articleSchema).readonly(),
  people: z.array(personSchema).readonly(),
  organisations: z.array(organisationSchema).readonly(),
  statements: z.array(statementSchema).readonly(),
  rejected: z.array(rejectedSchema).readonly(),
  utterances: z.array(utteranceSchema).readonly(),
  positions: z.array(positionSchema).readonly(),
  /** Ids of governments that are named often and of which nobody speaks; absent in dossiers that came before they were listed. */
  silent: z.array(z.string()).readonly().optional(),
  disagreements: z.array(disagreementSchema).readonly(),
  questions: z.array(questionSchema).readonly(),
  timeline: z.array(timelineEntrySchema).readonly(),
  glossary: z.array(glossaryEntrySchema).readonly(),
  summary: z.array(summarySentenceSchema).max(3).readonly(),
  ranking: z.array(rankSchema).readonly(),
  /** Stretches of articles whose characters the editor took out: `█` stands for each. Absent where there are none. */
  withheld: z
    .array(spanSchema.extend({ article: z.string() }))
    .readonly()
    .optional(),
  /** Number of the edition; absent in dossiers that came before editions were counted. */
  edition: z.int().positive().optional(),
  /** What changed since an earlier edition; absent where none was given. */
  since: sinceSchema.optional(),
  /** How far an editor has read the statements; absent in a folder that has no project. */
  review: reviewCountSchema.optional(),
});
export type Dossier = Readonly<z.infer<typeof dossierSchema>>;

/**
 * Everything that a template can see, field by field. The reference in docs/templates.md is made from the descriptions,
 * and `checkTemplate` looks fields up here.
 */
import { z } from 'zod';
import { type Words } from '../words.ts';

/** Text to print; articles' own words carry their language and direction inside. */
const words = z.custom<string | Words>();
const code = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values);
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

export const citationSchema = z.object({
  source: z.int().describe('number of the source'),
  paragraph: z.int().nullable().describe('number of the paragraph, if the words stand in one'),
  article: words.describe('id of the article'),
});

export const datingViewSchema = z.object({
  value: words.describe('ISO 8601 at the stated precision; print it with the `date` helper'),
  precision: code(['year', 'month', 'day', 'minute', 'range']).describe('how exactly the date is known'),
  basis: code(['stated', 'relative', 'editor']).describe(
    '`relative`: worked out from the date of the article',
  ),
});

const citations = list(citationSchema).describe('where the words stand; print them with the `cite` helper');

export const actorSchema = z.object({
  id: words.describe('anchor of the person in the pack'),
  name: words.describe('the fullest form that the articles give'),
  role: words.nullable().describe('the most frequent role, as the articles word it'),
  roles: list(words).describe('all roles, most frequent first'),
  aliases: list(words).describe('other forms of the name'),
  country: words.nullable().describe('name of the country in the language of the pack'),
  isPerson: z.boolean().describe('false for an organisation'),
  statementCount: z.int().describe('how many statements of the pack are theirs'),
  citations,
});

const wordingSchema = z.object({
  words: words.describe('the other wording; print it with the `quote` helper'),
  lead: words
    .nullable()
    .describe('the article’s own words from the reporting verb to the content; `quote` prints them'),
  kind: code(['direct', 'mixed', 'indirect']).describe('`direct`: words in quotation marks'),
  isReported: z.boolean().describe('true where the words are not wholly the speaker’s own'),
  outlet: words.nullable().describe('name of the outlet that words it so'),
  citations,
});

const change = code(['new', 'changed'])
  .nullable()
  .describe('what became of it since the edition that `--since` names; null for nothing');

export const statementViewSchema = z.object({
  change,
  id: words.describe('anchor of the statement in the pack'),
  number: z.int().describe('number in the pack: the same in every edition'),
  words: words.describe('the exact words; print them with the `quote` helper'),
  lead: words
    .nullable()
    .describe('the article’s own words from the reporting verb to the content; `quote` prints them'),
  kind: code(['direct', 'mixed', 'indirect']).describe('`direct`: words in quotation marks'),
  isReported: z.boolean().describe('true where the words are not wholly the speaker’s own'),
  speaker: actorSchema.nullable().describe('null where nobody could be identified'),
  speakerText: words.nullable().describe('the words of the article that name the source'),
  reporter: words.nullable().describe('name of the speaker who tells it, where it is told by another one'),
  isByOther: z.boolean().describe('true where the article has it from another speaker only'),
  venue: words.nullable().describe('where it was said, in the words of the article'),
  date: datingViewSchema.nullable().describe('when it was said; null prints as not given'),
  topics: list(words).describe('issues that it speaks of'),
  countries: list(words).describe('countries that it speaks of'),
  doubts: list(words).describe('codes of what is uncertain; print them with `t "doubts" this`'),
  place: words.describe('anchor of the words in the printed article; print it with the `place` helper'),
  outlet: words.nullable().describe('name of the outlet'),
  languageCode: words.nullable().describe('BCP 47 tag where the words are not in the language of the pack'),
  direction: code(['ltr', 'rtl']).nullable().describe('their direction in that case'),
  variants: list(wordingSchema).describe('other articles’ wordings of the same utterance'),
  articleCount: z.int().describe('how many articles report it'),
  citations,
});

export const positionViewSchema = z.object({
  change,
  issue: words.describe('the issue, in the words of the articles'),
  actor: words.describe('whose position it is'),
  words: words.describe('the exact words; print them with the `quote` helper'),
  lead: words
    .nullable()
    .describe('the article’s own words from the reporting verb to the content; `quote` prints them'),
  kind: code(['direct', 'mixed', 'indirect']).describe('`direct`: words in quotation marks'),
  standing: code(['own-words', 'partly-own-words', 'reported', 'characterised']).describe(
    'print it with `t "standing" standing`',
  ),
  characterisedBy: words.nullable().describe('who says so, where it is not the actor'),
  citations,
});

const questionViewSchema = z.object({
  change,
  id: words.describe('anchor of the question in the pack'),
  number: z.int().describe('number in the pack'),
  kind: code(['conditional', 'disputed', 'unanswered', 'pending', 'no-voice', 'unsourced']).describe(
    'why it is open; print it with `t "questions" kind`',
  ),
  words: words.describe('the words that the question turns on'),
  subject: words
    .nullable()
    .describe(
      'what or whom the question itself names, where it names one; `{{> question-ask}}` prints the question',
    ),
  addressee: words.nullable().describe('whose answer would close it'),
  citations,
});

const disagreementViewSchema = z.object({
  change,
  id: words.describe('anchor of the disagreement in the pack'),
  number: z.int().describe('number in the pack'),
  about: words.describe('what it is about, in the nouns of the articles'),
  kind: code(['number', 'date', 'denial', 'actor', 'occurrence']).describe('what the accounts differ in'),
  isSingleSource: z.boolean().describe('true where one article alone gives both sides'),
  sides: list(
    z.object({
      words: words.describe('the clause of the article, word for word'),
      speaker: words.nullable().describe('who says so'),
      outlet: words.nullable().describe('name of the outlet'),
      citations,
    }),
  ).describe('in the order of the articles'),
});

const timelineViewSchema = z.object({
  change,
  date: datingViewSchema.describe('print it with the `date` helper'),
  words: words.describe('the clause of the article, word for word'),
  kind: code(['event', 'statement', 'publication']).describe('what happened then'),
  citations,
});

const sourceViewSchema = z.object({
  id: words.describe('anchor of the entry in the source list'),
  number: z.int().describe('number of the source'),
  outlet: words.nullable().describe('name of the outlet'),
  title: words.nullable().describe('title of the article'),
  opening: words.nullable().describe('its first words, to know it by where it has no title'),
  byline: words.nullable().describe('author as printed'),
  date: datingViewSchema.nullable().describe('date of publication'),
  language: words.nullable().describe('name of its language in the language of the pack'),
  reading: code(['full', 'quotations', 'none']).describe(
    'how far its statements were looked for: in full, quotations alone, or not at all for its language',
  ),
  url: words.nullable().describe('address; print it with the `link` helper'),
  key: words.describe('short key of the article for paper, which `briefpack trace` takes'),
  file: words.describe('name of the file that was read'),
  use: code(['full', 'excerpt', 'reference']).describe(
    'what may be printed of its text; print what is cut with `t "rights" use count=excerptWords`',
  ),
  excerptWords: z.int().describe('number of words of its excerpt; 0 where it is none'),
  licence: words.nullable().describe('words of the licence that allows no more'),
  paragraphCount: z.int().describe('number of numbered paragraphs'),
});

const articleViewSchema = z.object({
  id: words.describe('anchor of the article in the pack'),
  number: z.int().describe('number of the source'),
  source: sourceViewSchema.describe('its entry in the source list'),
  languageCode: words.describe('BCP 47 tag'),
  direction: code(['ltr', 'rtl']).describe('direction of its script'),
  blocks: list(
    z.object({
      id: words.nullable().describe('anchor of the paragraph'),
      number: z.int().nullable().describe('number of the paragraph; null for a heading'),
      isHeading: z.boolean().describe('true for a heading inside the article'),
      words: words.describe('its text, word for word'),
    }),
  ).describe('headings and paragraphs in order; site furniture is not among them'),
  furnitureCount: z.int().describe('how many passages of site furniture are not printed'),
});

const positionsSchema = z.object({
  actors: list(words).describe('whose positions are known: the columns'),
  isWide: z.boolean().describe('true where the matrix needs a page turned on its side'),
  weights: words.describe('widths of the columns for `:::table`'),
  rows: list(
    z.object({
      issue: words.describe('the issue, in the words of the articles'),
      cells: list(
        z.object({
          positions: list(positionViewSchema).describe('empty where none is reported'),
          isLeftOut: z.boolean().describe('true where the page budget left a position out'),
        }),
      ).describe('one an actor, in the order of `positions.actors`'),
    }),
  ).describe('one an issue on which several are reported, a cell an actor'),
  alone: list(positionViewSchema).describe('positions on issues on which one actor alone is reported'),
  silent: list(
    z.object({
      actor: words.describe('the country'),
      mentions: z.int().describe('how often the articles name it'),
      citations,
    }),
  ).describe(
    'countries that the articles name three times or more and of which nobody speaks, most named first',
  ),
  byActor: list(
    z.object({
      actor: words.describe('whose'),
      positions: list(positionViewSchema).describe('in order of issues'),
    }),
  ).describe('all of them, actor by actor'),
});

const sinceSchema = z.object({
  edition: z.int().describe('number of the earlier edition'),
  lines: list(
    z.object({
      list: code(['articles', 'statements', 'positions', 'disagreements', 'questions', 'timeline']).describe(
        'what kind of item it is; print it with `t "changed-items" list`',
      ),
      change: code([
        'new',
        'also-reported',
        'reworded',
        'reattributed',
        'changed',
        'disputed',
        'agreed',
        'opened',
        'closed',
      ]).describe('what became of it; print it with `t "changes" change`'),
      id: words.nullable().describe('its anchor in the pack, where it has one'),
      name: words.nullable().describe('who says or holds it, what it is about, or the outlet'),
      kind: code(['direct', 'mixed', 'indirect']).describe('`direct`: `quote` prints quotation marks'),
      isReported: z.boolean().describe('true for a statement that is not wholly in the speaker’s own words'),
      words: words.describe('the words of the item; print them with the `quote` helper'),
      citations,
    }),
  ).describe('what changed, in the order of the pack'),
  gone: list(
    z.object({
      list: code(['articles', 'statements', 'positions', 'disagreements', 'questions', 'timeline']).describe(
        'print it with `t "gone" list count=count`',
      ),
      count: z.int().describe('how many items of that kind are no longer there'),
    }),
  ).describe('what is no longer there; its words are not printed'),
});

export const viewSchema = z.object({
  since: sinceSchema.nullable().describe('what changed since an earlier edition; null where none was named'),
  pack: z
    .object({
      title: words.describe('title of the pack'),
      subtitle: words.nullable().describe('what stands under the title'),
      reference: words.nullable().describe('reference of the registry'),
      marking: words.nullable().describe('marking of every page'),
      date: words.describe('date of the pack as printed'),
      dateBasis: code(['option', 'config', 'source-date-epoch', 'newest-article', 'none']).describe(
        'where that date comes from; print it with `t "date-basis" pack.dateBasis`',
      ),
      office: words.nullable().describe('originating office'),
      contact: words.nullable().describe('address for corrections'),
      copy: words.nullable().describe('number of the copy as printed'),
      audience: words.describe('name of the audience as printed'),
      isLong: z.boolean().describe('true where a list of contents helps'),
      articleCount: z.int().describe('number of articles'),
      outletCount: z.int().describe('number of outlets that are named'),
      statementCount: z.int().describe('statements that can be printed, before the page budget'),
      variantCount: z.int().describe('other wordings of them that stand under them'),
      uncertainCount: z
        .int()
        .describe('statements left out because it is uncertain whether anybody said them'),
      unidentifiedCount: z.int().describe('statements whose speaker was not identified'),
      edition: z.int().describe('number of this edition'),
      reviewedCount: z.int().describe('statements that an editor decided about'),
      foundCount: z.int().describe('statements that were found, before the editor left any out'),
      reviewers: list(words).describe('who signed a decision'),
    })
    .describe('the pack as a whole'),
  omitted: z
    .object({
      total: z.int().describe('all items left out'),
      items: list(
        z.object({
          kind: code(['statements', 'positions', 'disagreements', 'questions', 'timeline']).describe(
            'print it with `t "left-out" kind count=count`',
          ),
          count: z.int().describe('how many of that kind'),
        }),
      ).describe('the kinds of which something was left out'),
      statements: z.int().describe('statements left out'),
      positions: z.int().describe('positions left out'),
      disagreements: z.int().describe('disagreements left out'),
      questions: z.int().describe('questions left out'),
      timeline: z.int().describe('entries of the timeline left out'),
    })
    .describe('what the page budget left out'),
  summary: list(
    z.object({
      words: words.describe('a sentence taken whole from a statement; print it with the `quote` helper'),
      lead: words
        .nullable()
        .describe('the article’s own words from the reporting verb to the content; `quote` prints them'),
      kind: code(['direct', 'mixed', 'indirect']).describe('that of the statement'),
      statement: statementViewSchema.describe('the statement that it is from'),
    }),
  ).describe('the bottom line: at most three sentences'),
  statements: list(statementViewSchema).describe('the most important first; one an utterance'),
  shared: list(statementViewSchema).describe('statements that more than one article reports'),
  positions: positionsSchema.describe('what each country is reported to hold'),
  disagreements: list(disagreementViewSchema).describe('where accounts differ'),
  questions: list(questionViewSchema).describe('everything that is open'),
  unknowns: list(questionViewSchema).describe('questions that nobody in the articles answers'),
  watch: list(questionViewSchema).describe('questions that a coming event will answer'),
  timeline: list(timelineViewSchema).describe('earliest first'),
  named: list(actorSchema).describe('people, then organisations'),
  people: list(actorSchema).describe('persons, in the order of the number of their statements'),
  organisations: list(actorSchema).describe('bodies, in the order of the number of their statements'),
  glossary: list(
    z.object({
      term: words.describe('the short form'),
      expansion: words.describe('what an article gives for it'),
      citations,
    }),
  ).describe('abbreviations'),
  sources: list(sourceViewSchema).describe('the articles, as entries of the source list'),
  articles: list(articleViewSchema).describe('the articles in full'),
});

export type View = z.infer<typeof viewSchema>;
export type StatementView = z.infer<typeof statementViewSchema>;
export type PositionView = z.infer<typeof positionViewSchema>;
export type ActorView = z.infer<typeof actorSchema>;
export type CitationView = z.infer<typeof citationSchema>;
export type DatingView = z.infer<typeof datingViewSchema>;
export type SourceView = z.infer<typeof sourceViewSchema>;
export type ArticleView = z.infer<typeof articleViewSchema>;
export type QuestionView = z.infer<typeof questionViewSchema>;
export type DisagreementView = z.infer<typeof disagreementViewSchema>;
export type TimelineView = z.infer<typeof timelineViewSchema>;

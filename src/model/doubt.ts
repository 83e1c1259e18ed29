import { z } from 'zod';

/** What was uncertain about a statement; the pack marks it and an editor can settle it. */
export const doubtDescriptions = {
  'speaker-by-pronoun': 'the speaker is named by a pronoun',
  'speaker-by-role': 'the speaker is named by a role or another description',
  'speaker-from-context':
    'the article does not name the speaker beside the words; the speaker was taken from the context',
  'speaker-ambiguous': 'more than one person fits the words that name the speaker',
  'speaker-unnamed': 'the article does not name the source',
  'speaker-not-found': 'no words name a source',
  'speaker-plural': 'several speakers are given for the same words',
  'quotation-unclosed': 'a quotation mark has no partner',
  'content-bounds': 'where the reported words end is uncertain',
  'cue-weak': 'it is uncertain whether anybody said this',
  'date-relative': 'the date was computed from the date of the article',
  'language-partial': 'the article is in a language that is only partly analysed',
} as const;

/** A key of {@link doubtDescriptions}. */
export type DoubtCode = keyof typeof doubtDescriptions;

// Object.keys widens to string[]; the table above is the only source of its keys.
const codes = Object.keys(doubtDescriptions) as [DoubtCode, ...DoubtCode[]];

/** Schema of a doubt's code. */
export const doubtCode = z.enum(codes);

import { type Mention } from './mention.ts';
import { type Reading } from './reading.ts';

/** A mention of these tokens with nothing known yet. */
export function emptyMention(reading: Reading, first: number, last: number): Mention {
  // Written out: a spread would cost as much as all the rest of finding mentions.
  return {
    start: reading.tokens[first]?.start ?? 0,
    end: reading.tokens[last]?.end ?? 0,
    kind: 'organisation',
    form: 'name',
    name: null,
    roles: [],
    gender: null,
    isTitledByGender: false,
    number: 'singular',
    country: null,
    body: null,
    acronym: null,
    isDefinite: true,
    isSure: false,
    isQuoted: reading.quoted[first] ?? false,
    sentence: reading.tokens[first]?.sentence ?? 0,
  };
}

import { type DoubtCode } from '../../model/doubt.ts';
import { type Span } from '../../model/selector.ts';
import { foreignSpeech, type ForeignSpeech } from '../lexicon/foreign-speech.ts';
import { type Draft } from './draft.ts';
import { type TokenRange } from './foreign-names.ts';
import { findForeignTag, findInnerTag, type ForeignTag } from './foreign-tags.ts';
import { type QuotedTokens, type Reading } from './reading.ts';

/**
 * Reports in French, German, Spanish, Arabic and Urdu: a quotation beside a verb of speech or a word for "according to", with the
 * words between it and the next break as the source. Quotations that share a verb, or go on right behind a tag, are one.
 * Every one carries the doubt `language-partial`. Indirect speech is not read.
 */
export function findForeignDrafts(reading: Reading): readonly Draft[] {
  const speech = foreignSpeech(reading.annotated.language);
  if (speech === null) return [];
  const reports: Report[] = [];
  for (const held of reading.quotations) addReport(reading, held, speech, reports);
  return reports.map((report) => draftOf(reading, report));
}

interface Report {
  readonly tag: ForeignTag;
  readonly parts: TokenRange[];
  readonly held: QuotedTokens;
}

function addReport(reading: Reading, held: QuotedTokens, speech: ForeignSpeech, reports: Report[]): void {
  const inner = findInnerTag(reading, held, speech);
  if (inner !== null) {
    const parts = [
      { first: held.first, end: inner.first },
      { first: inner.end, end: held.last + 1 },
    ];
    reports.push({ tag: inner, parts, held });
    return;
  }
  const tag = findForeignTag(reading, held, speech);
  const previous = reports.at(-1);
  const part = { first: held.first, end: held.last + 1 };
  if (
    previous !== undefined &&
    (tag === null || tag.cue === previous.tag.cue) &&
    goesOn(reading, previous, held)
  ) {
    previous.parts.push(part);
  } else if (tag !== null) reports.push({ tag, parts: [part], held });
}

/** Whether only the tag of a report, and a mark, stand between it and a quotation of its paragraph. */
function goesOn({ annotated }: Reading, { tag, parts }: Report, held: QuotedTokens): boolean {
  const { tokens } = annotated;
  const last = parts.at(-1)?.end ?? 0;
  if (tokens[last]?.block !== tokens[held.first]?.block || tag.cue < last) return false;
  const tagEnd = Math.max(tag.cue + 1, tag.source?.end ?? 0);
  for (let index = tagEnd; index < held.first; index += 1)
    if (/[\p{L}\p{N}]/u.test(tokens[index]?.lower ?? '')) return false;
  return true;
}

function draftOf({ annotated }: Reading, { tag, parts, held }: Report): Draft {
  const { tokens } = annotated;
  const spanOf = ({ first, end }: TokenRange): Span => ({
    start: tokens[first]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
  });
  const doubts: DoubtCode[] = ['language-partial'];
  const verb = spanOf({ first: tag.cue, end: tag.cue + 1 });
  const verbEnd = tag.verbLength === null ? verb.end : verb.start + tag.verbLength;
  const named = tag.source === null ? null : spanOf(tag.source);
  const speaker = tag.verbLength === null ? named : { start: verbEnd + 1, end: verb.end };
  if (speaker === null) doubts.push('speaker-not-found');
  if (!held.quotation.isClosed && held.next < 0) doubts.push('quotation-unclosed');
  return {
    certainty: 0.7,
    statement: {
      kind: 'direct',
      parts: parts.map(spanOf),
      cue: { start: verb.start, end: verbEnd },
      source: speaker,
      venue: null,
      addressee: null,
      doubts,
      within: null,
    },
  };
}

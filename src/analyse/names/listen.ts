import { type DoubtCode } from '../../model/doubt.ts';
import { type Span } from '../../model/selector.ts';
import { type RawStatement } from '../statements/raw-statement.ts';
import {
  createDiscourse,
  type Discourse,
  type Prominence,
  type Referent,
  type Resolution,
} from './discourse.ts';
import { fitsBody } from './fits-body.ts';
import { type Mention, type RoleWords } from './mention.ts';
import { mentionsWithin } from './mentions-within.ts';
import { type NameBook, type ResolvedMention } from './name-book.ts';
import { bodyOfState, namedReferent, roleToCome } from './not-yet-named.ts';
import { prominenceOf } from './prominence.ts';
import { genericBodies, readSource, type SourceReading } from './read-source.ts';
import { tokenAt, type Reading } from './reading.ts';

/** Who is behind the words of one source. */
export interface Answer {
  readonly speaker: string | null;
  readonly doubts: readonly DoubtCode[];
}

/** Listens to an article from its beginning; sources must be asked for in the order of the text. */
export interface Listener {
  readonly answer: (source: Span) => Answer;
}

/** How far before "who" its name may stand, with an apposition between. */
const RELATIVE_REACH = 120;

interface Hearing {
  readonly reading: Reading;
  readonly mentions: readonly ResolvedMention[];
  readonly book: NameBook;
  readonly discourse: Discourse;
  /** Per sentence: number of told sentences before it; those that are quotation throughout do not count. */
  readonly told: readonly number[];
  /** Per token: inside the words that somebody is reported to have said. */
  readonly reported: readonly boolean[];
  readonly sources: readonly Span[];
  /** Names with a role beside them. */
  readonly bearers: readonly ResolvedMention[];
}

/** Prepares to resolve the sources of an article. */
export function createListener(
  reading: Reading,
  mentions: readonly ResolvedMention[],
  statements: readonly RawStatement[],
  book: NameBook,
): Listener {
  const hearing: Hearing = {
    reading,
    mentions,
    book,
    discourse: createDiscourse(),
    told: countTold(reading),
    bearers: mentions.filter(({ mention }) => mention.form === 'name' && mention.roles.length > 0),
    reported: markReported(reading, statements),
    sources: statements
      .flatMap(({ source }) => (source === null ? [] : [source]))
      .sort((a, b) => a.start - b.start),
  };
  let next = 0;
  let nextSource = 0;
  return {
    answer: (source) => {
      for (; (mentions[next]?.mention.start ?? Infinity) < source.start; next += 1) {
        const found = mentions[next];
        if (found === undefined) break;
        while ((hearing.sources[nextSource]?.end ?? Infinity) <= found.mention.start) nextSource += 1;
        const inSource = (hearing.sources[nextSource]?.start ?? Infinity) <= found.mention.start;
        if (!inSource) hearMention(hearing, found);
      }
      return answerSource(hearing, source);
    },
  };
}

function countTold(reading: Reading): readonly number[] {
  const isTold: boolean[] = [];
  reading.tokens.forEach((token, index) => {
    const isOutside =
      reading.quoted[index] !== true && token.pos !== 'PUNCT' && reading.headlines[token.block] !== true;
    isTold[token.sentence] = (isTold[token.sentence] ?? false) || isOutside;
  });
  let count = 0;
  return isTold.map((told) => (told ? (count += 1) : count));
}

function markReported(reading: Reading, statements: readonly RawStatement[]): readonly boolean[] {
  const reported = reading.tokens.map(() => false);
  for (const { parts } of statements) {
    for (const part of parts) {
      for (
        let index = tokenAt(reading.tokens, part.start);
        (reading.tokens[index]?.start ?? part.end) < part.end;
        index += 1
      ) {
        reported[index] = true;
      }
    }
  }
  return reported;
}

function placeOf(
  hearing: Hearing,
  offset: number,
): { readonly token: number; readonly sentence: number; readonly block: number } {
  const token = tokenAt(hearing.reading.tokens, offset);
  const found = hearing.reading.tokens[token];
  return { token, sentence: hearing.told[found?.sentence ?? 0] ?? 0, block: found?.block ?? 0 };
}

/** Remembers somebody whom the text mentions outside the words of a source. */
function hearMention(hearing: Hearing, found: ResolvedMention): void {
  const { mention } = found;
  const place = placeOf(hearing, mention.start);
  if (mention.isQuoted || hearing.reading.headlines[place.block] === true) return;
  if (isAgencyOfDateline(hearing.reading, mention)) return;
  const referent = referentOf(hearing, found, place.sentence, place.block);
  if (referent === null) return;
  const prominence = prominenceOf(
    hearing.reading,
    mention,
    place.token,
    hearing.reported[place.token] === true,
  );
  // A capitalised word that nothing shows to be a person counts only where it is what the sentence is about.
  const isDoubtful =
    mention.form === 'name' && mention.kind === 'person' && found.id === null && !mention.isSure;
  if (isDoubtful && !found.isAmbiguous && prominence !== 'topic' && prominence !== 'subject') return;
  hearing.discourse.note(referent, prominence, place.sentence, place.block);
}

/** "VARN (Coast Agency) — ...": whoever distributes the report is not spoken of in it. */
function isAgencyOfDateline({ keys, tokens, words }: Reading, { start, end, kind }: Mention): boolean {
  if (kind === 'person') return false;
  const first = tokenAt(tokens, start);
  const last = tokenAt(tokens, end - 1);
  return keys[first - 1] === '(' && keys[last + 1] === ')' && /^[-–—:]+$/u.test(words[last + 2] ?? '');
}

function referentOf(
  hearing: Hearing,
  found: ResolvedMention,
  sentence: number,
  block: number,
): Referent | null {
  const { mention, id } = found;
  if (id !== null) return namedReferent(hearing.book, id);
  const role = mention.roles[0];
  if (mention.kind !== 'person' && mention.form !== 'pronoun') return unbookedBody(hearing, mention);
  if (mention.form === 'name') return unclearReferent(hearing, found);
  if (mention.form === 'role' && role !== undefined) {
    if (!mention.isDefinite || mention.number === 'plural') return unnamedReferent(role, mention);
    const resolved = hearing.discourse.findRole(role, mention.gender, sentence, block);
    return resolved.kind === 'found' ? resolved.referent : unnamedReferent(role, mention);
  }
  if (mention.form !== 'pronoun' || mention.gender === null || !/^s?he$/iu.test(wordsOf(hearing, mention)))
    return null;
  const resolved = hearing.discourse.findPronoun(mention, sentence, block);
  return resolved.kind === 'found' ? resolved.referent : null;
}

function wordsOf(hearing: Hearing, { start, end }: Span): string {
  return hearing.reading.text.slice(start, end);
}

/** Somebody with a name that the book could not settle: it must not be passed over in favour of another. */
function unclearReferent(hearing: Hearing, { mention, candidates }: ResolvedMention): Referent {
  const { gender, country, roles } = mention;
  const key = `? ${wordsOf(hearing, mention.name ?? mention)}`;
  const referent: Referent = { id: null, key, kind: 'person', gender, number: 'singular', country, roles };
  if (candidates.length === 0) return referent;
  return { ...referent, candidates: candidates.flatMap((id) => namedReferent(hearing.book, id) ?? []) };
}

/** A body that never acts has no entry in the book; "it" may mean it all the same. */
function unbookedBody(hearing: Hearing, mention: Mention): Referent {
  const key = `% ${wordsOf(hearing, mention)}`;
  const { country, number } = mention;
  return { id: null, key, kind: 'organisation', gender: null, number, country, roles: [] };
}

function unnamedReferent(role: RoleWords, mention: Pick<Mention, 'gender' | 'number'>): Referent {
  const key = `~ ${mention.number} ${role.country ?? ''} ${role.field.join(' ')} ${role.head}`;
  return {
    id: null,
    key,
    kind: 'person',
    gender: mention.gender,
    number: mention.number,
    country: role.country,
    roles: [role],
  };
}

function answerSource(hearing: Hearing, source: Span): Answer {
  const place = placeOf(hearing, source.start);
  const read = readSource(hearing.reading, source, mentionsWithin(hearing.mentions, source));
  const { answer: settled, referent } = settle(hearing, source, read, place);
  const answer = hearing.reading.isEnglish ? settled : markPartial(settled);
  if (referent !== null)
    hearing.discourse.note(referent, speakerProminence(hearing, place.token), place.sentence, place.block);
  return answer;
}

/** Whoever only speaks in a subordinate clause ("when Oslo asked ...") is not what the story goes on about. */
function speakerProminence(hearing: Hearing, token: number): Prominence {
  const before = hearing.reading.keys[token - 1] ?? '';
  const beforeThe = before === 'the' || before === 'a' ? (hearing.reading.keys[token - 2] ?? '') : before;
  return /^(?:when|if|because|since|although|though|unless|that|whether|than)$/u.test(beforeThe)
    ? 'subject'
    : 'speaker';
}

/** In languages that are read only in part, words that were not matched are not thereby unnamed. */
function markPartial({ speaker, doubts }: Answer): Answer {
  if (speaker !== null || !doubts.includes('speaker-unnamed')) return { speaker, doubts };
  return {
    speaker,
    doubts: doubts.map((doubt) => (doubt === 'speaker-unnamed' ? 'language-partial' : doubt)),
  };
}

interface Settled {
  readonly answer: Answer;
  readonly referent: Referent | null;
}

function settle(
  hearing: Hearing,
  source: Span,
  read: SourceReading,
  place: { readonly sentence: number; readonly block: number },
): Settled {
  const { discourse, book } = hearing;
  switch (read.kind) {
    case 'named':
      return settleNamed(hearing, read.mention, read.isOfDocument);
    case 'several':
      return {
        answer: { speaker: null, doubts: ['speaker-plural'] },
        referent: severalReferent(hearing, source),
      };
    case 'pronoun':
      return settleFound(
        discourse.findPronoun(read, place.sentence, place.block),
        'speaker-by-pronoun',
        null,
      );
    case 'relative':
      return settleRelative(hearing, source);
    case 'role': {
      const resolved = discourse.findRole(read.role, read.gender, place.sentence, place.block);
      const fallback = unnamedReferent(read.role, { gender: read.gender, number: 'singular' });
      const known = resolved.kind === 'none' ? roleToCome(hearing, read.role) : resolved;
      return settleFound(known, 'speaker-by-role', fallback);
    }
    case 'body': {
      const kinds = genericBodies.get(read.head);
      const resolved = discourse.findBody(
        (referent) => fitsBody(book, referent, read, kinds),
        place.sentence,
        place.block,
      );
      const known =
        resolved.kind === 'none' ? bodyOfState(hearing, wordsOf(hearing, source), read, place) : resolved;
      return settleFound(known, 'speaker-by-role', null);
    }
    case 'unnamed': {
      const key = wordsOf(hearing, source).toLowerCase();
      const { gender, number } = read;
      const referent: Referent =
        read.role === null
          ? { id: null, key: `~ ${key}`, kind: 'person', gender, number, country: null, roles: [] }
          : unnamedReferent(read.role, read);
      return { answer: { speaker: null, doubts: ['speaker-unnamed'] }, referent };
    }
  }
}

function severalReferent(hearing: Hearing, source: Span): Referent {
  const key = `& ${wordsOf(hearing, source)}`;
  return { id: null, key, kind: 'person', gender: null, number: 'plural', country: null, roles: [] };
}

function settleNamed(hearing: Hearing, found: ResolvedMention, isOfDocument: boolean): Settled {
  const { mention, isAmbiguous } = found;
  const id =
    found.id ??
    (mention.kind === 'country' && mention.country !== null
      ? hearing.book.governmentOf(mention.country)
      : null);
  if (id === null) {
    const doubt: DoubtCode = isAmbiguous ? 'speaker-ambiguous' : 'speaker-unnamed';
    return {
      answer: { speaker: null, doubts: [doubt] },
      referent: unclearReferent(hearing, found),
    };
  }
  return {
    answer: { speaker: id, doubts: isOfDocument ? ['speaker-by-role'] : [] },
    referent: namedReferent(hearing.book, id),
  };
}

function settleFound(resolved: Resolution, doubt: DoubtCode, fallback: Referent | null): Settled {
  switch (resolved.kind) {
    case 'found': {
      const { referent } = resolved;
      const doubts: readonly DoubtCode[] = referent.id === null ? [doubt, 'speaker-unnamed'] : [doubt];
      return { answer: { speaker: referent.id, doubts }, referent };
    }
    case 'ambiguous':
      return { answer: { speaker: null, doubts: [doubt, 'speaker-ambiguous'] }, referent: null };
    case 'none':
      return { answer: { speaker: null, doubts: [doubt, 'speaker-unnamed'] }, referent: fallback };
  }
}

/** "..., who warned": whoever is named directly before. */
function settleRelative(hearing: Hearing, source: Span): Settled {
  const reach = { start: Math.max(0, source.start - RELATIVE_REACH), end: source.start };
  const before = mentionsWithin(hearing.mentions, reach).filter(({ mention }) => mention.form !== 'pronoun');
  const direct = before.find(({ mention }) => reachOf(hearing, mention, source));
  if (direct === undefined)
    return { answer: { speaker: null, doubts: ['speaker-by-pronoun', 'speaker-unnamed'] }, referent: null };
  if (direct.id === null) {
    const role = direct.mention.roles[0];
    const referent = role === undefined ? null : unnamedReferent(role, direct.mention);
    const doubt: DoubtCode = direct.isAmbiguous ? 'speaker-ambiguous' : 'speaker-unnamed';
    return { answer: { speaker: null, doubts: ['speaker-by-pronoun', doubt] }, referent };
  }
  return {
    answer: { speaker: direct.id, doubts: ['speaker-by-pronoun'] },
    referent: namedReferent(hearing.book, direct.id),
  };
}

/** Whether a mention, or the role beside it, ends where the relative pronoun begins. */
function reachOf(hearing: Hearing, mention: Mention, source: Span): boolean {
  const ends = [mention.end, ...mention.roles.map(({ end }) => end)];
  return ends.some(
    (end) => end <= source.start && /^[\s,)]*$/u.test(hearing.reading.text.slice(end, source.start)),
  );
}

import { type Gender } from '../lexicon/titles.ts';
import { fitsRole } from './match-role.ts';
import { type RoleWords } from './mention.ts';

/** How a mention stands in its sentence: the more it is what the sentence is about, the likelier a pronoun means it. */
export type Prominence = 'speaker' | 'topic' | 'subject' | 'plain' | 'oblique' | 'background';

/** Somebody whom the article has spoken of so far: an entry of the book, or an unnamed one by its description. */
export interface Referent {
  /** Id in the book, or null for somebody unnamed. */
  readonly id: string | null;
  readonly key: string;
  readonly kind: 'person' | 'organisation';
  readonly gender: Gender | null;
  readonly number: 'singular' | 'plural';
  readonly country: string | null;
  readonly roles: readonly RoleWords[];
  /** Those whom an unsettled surname fits: a pronoun may tell them apart. */
  readonly candidates?: readonly Referent[];
}

/** Whom a pronoun or a role means: a referent, nobody that the article spoke of, or several about equally. */
export type Resolution =
  | { readonly kind: 'found'; readonly referent: Referent }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'none' };

interface Trace {
  readonly referent: Referent;
  readonly prominence: Prominence;
  readonly sentence: number;
  readonly block: number;
}

const weights: Readonly<Record<Prominence, number>> = {
  speaker: 3,
  topic: 2,
  subject: 2,
  plain: 0,
  oblique: -2,
  background: -3,
};
const SENTENCE_COST = 3;
const REACH_SENTENCES = 6;
/** The best must be this much better than the next, else nobody is named. */
const PRONOUN_MARGIN = 1.5;
/** An office says nothing of who was spoken of last, so more must speak for one of two who bear it. */
const ROLE_MARGIN = 2.5;

/** Who was spoken of, and how long ago: the memory of one reading of one article. */
export interface Discourse {
  /** Notes a mention. `sentence` counts told sentences, so that long quotations do not make anybody forgotten. */
  readonly note: (referent: Referent, prominence: Prominence, sentence: number, block: number) => void;
  readonly findPronoun: (pronoun: Pronoun, sentence: number, block: number) => Resolution;
  readonly findRole: (role: RoleWords, gender: Gender | null, sentence: number, block: number) => Resolution;
  readonly findBody: (fits: (referent: Referent) => boolean, sentence: number, block: number) => Resolution;
}

/** A pronoun by what it must agree with; `kind` null where it may be a person or a body. */
export interface Pronoun {
  readonly gender: Gender | null;
  readonly number: 'singular' | 'plural';
}

/** Starts the memory of an article. Each query looks at most at those spoken of within the last sentences. */
export function createDiscourse(): Discourse {
  const traces = new Map<string, Trace>();
  const score = (trace: Trace, sentence: number, block: number): number =>
    weights[trace.prominence] -
    SENTENCE_COST * (sentence - trace.sentence) +
    (trace.block === block ? 0.5 : 0);

  const choose = (
    fitting: readonly Trace[],
    sentence: number,
    block: number,
    margin: number,
    bonus: (trace: Trace) => number = () => 0,
  ): Resolution => {
    const ranked = fitting
      .map((trace) => ({ trace, value: score(trace, sentence, block) + bonus(trace) }))
      .sort((a, b) => b.value - a.value);
    const [best, next] = ranked;
    if (best === undefined) return { kind: 'none' };
    if (next !== undefined && best.value - next.value < margin) return { kind: 'ambiguous' };
    return { kind: 'found', referent: best.trace.referent };
  };

  // "He" for one whose gender nothing tells, past somebody likelier whose given name seems a woman's: names mislead.
  const isOvershadowed = (
    pronoun: Pronoun,
    chosen: Referent,
    near: readonly Trace[],
    sentence: number,
    block: number,
  ): boolean => {
    const own = near.find(({ referent }) => referent.key === chosen.key);
    if (own === undefined || pronoun.gender === null || chosen.gender !== null) return false;
    const value = score(own, sentence, block);
    return near.some(
      (trace) =>
        isExcludedByGender(pronoun, trace.referent) &&
        score(trace, sentence, block) - value >= PRONOUN_MARGIN,
    );
  };

  return {
    note: (referent, prominence, sentence, block) => {
      const before = traces.get(referent.key);
      // In one sentence the most prominent place counts.
      const isWeaker = before?.sentence === sentence && weights[before.prominence] > weights[prominence];
      traces.delete(referent.key);
      traces.set(referent.key, isWeaker ? before : { referent, prominence, sentence, block });
    },
    findPronoun: (pronoun, sentence, block) => {
      const near = [...traces.values()].filter((trace) => sentence - trace.sentence <= REACH_SENTENCES);
      const fitting = near.filter(
        (trace) => agrees(pronoun, trace.referent) && isInView(pronoun, trace, sentence),
      );
      const resolved = choose(fitting, sentence, block, PRONOUN_MARGIN, ({ referent }) =>
        pronoun.gender !== null && referent.gender === pronoun.gender ? 0.5 : 0,
      );
      if (resolved.kind !== 'found') return resolved;
      if (isOvershadowed(pronoun, resolved.referent, near, sentence, block)) return { kind: 'ambiguous' };
      if (pronoun.number === 'plural' && hasCompany(resolved.referent, near)) return { kind: 'ambiguous' };
      return tellApart(pronoun, resolved.referent);
    },
    findRole: (role, gender, sentence, block) => {
      const fitting = [...traces.values()].filter(
        ({ referent, prominence }) =>
          referent.kind === 'person' &&
          referent.number === 'singular' &&
          (gender === null || referent.gender === null || gender === referent.gender) &&
          (referent.id !== null || prominence !== 'background') &&
          referent.roles.some((given) => fitsRole(role, given, referent.country)),
      );
      return choose(fitting, sentence, block, ROLE_MARGIN);
    },
    findBody: (fits, sentence, block) => {
      const fitting = [...traces.values()].filter(
        ({ referent }) => referent.kind === 'organisation' && fits(referent),
      );
      return choose(fitting, sentence, block, ROLE_MARGIN);
    },
  };
}

function isExcludedByGender({ gender }: Pronoun, { kind, number, gender: stated }: Referent): boolean {
  return kind === 'person' && number === 'singular' && stated !== null && stated !== gender;
}

/** "Iceland met Norway. They ...": another body beside one that has not spoken may be meant too. */
function hasCompany(referent: Referent, near: readonly Trace[]): boolean {
  const own = near.find((trace) => trace.referent.key === referent.key);
  if (own === undefined || own.prominence === 'speaker' || referent.kind === 'person') return false;
  return near.some(
    (trace) =>
      trace !== own &&
      trace.sentence === own.sentence &&
      trace.referent.kind === 'organisation' &&
      trace.prominence !== 'background',
  );
}

/** "Moreau said ... She": of two bearers of the surname, the one whose gender agrees; both genders must be known. */
function tellApart(pronoun: Pronoun, referent: Referent): Resolution {
  const { candidates } = referent;
  if (candidates === undefined) return { kind: 'found', referent };
  const [only, other] = candidates.filter(({ gender }) => gender === null || gender === pronoun.gender);
  if (pronoun.gender === null || only === undefined || other !== undefined) return { kind: 'ambiguous' };
  return { kind: 'found', referent: only };
}

/**
 * "It" and "they" stand for so many things that a body is meant only where it just spoke or opened the sentence before.
 */
function isInView(pronoun: Pronoun, trace: Trace, sentence: number): boolean {
  if (pronoun.gender !== null || trace.referent.kind === 'person') return true;
  return sentence - trace.sentence <= 1 && (trace.prominence === 'speaker' || trace.prominence === 'topic');
}

function agrees(pronoun: Pronoun, referent: Referent): boolean {
  if (pronoun.gender !== null) {
    const isSingularPerson = referent.kind === 'person' && referent.number === 'singular';
    return isSingularPerson && (referent.gender === null || referent.gender === pronoun.gender);
  }
  if (pronoun.number === 'singular')
    return referent.kind === 'organisation' && referent.number === 'singular';
  // "They" for a body, for several people, and for one unnamed source whose gender is not given away.
  return referent.kind === 'organisation' || referent.number === 'plural' || referent.id === null;
}

import { formClass } from '../lexicon/form-classes.ts';
import { type Draft } from './draft.ts';
import { type Reading } from './reading.ts';
import { contentSpans } from './shape.ts';

/** A paragraph that opens with the name of whoever speaks, as transcripts and printed interviews have it. */
interface Turn {
  readonly block: number;
  /** First token of the label, the colon behind it, the first token of the words and the one behind the last. */
  readonly label: number;
  readonly colon: number;
  readonly end: number;
  readonly words: string;
}

/** What a transcript says, and the paragraphs in which nothing else is to be looked for. */
export interface Transcript {
  readonly drafts: readonly Draft[];
  readonly blocks: ReadonlySet<number>;
}

const ASKING =
  /^(?:q|question|questions|reporter|reporters|journalist|interviewer|operator|moderator|host|presenter|audience|unidentified .*|unknown .*)$/iu;
/** An answer whose label does not name anybody. */
const UNNAMED = /^(?:a|answer|speaker|voice|participant)$/iu;
/** Tokens, points of abbreviations included. */
const LONGEST_LABEL = 8;
/** One label alone may be a headline or a note. */
const FEWEST_TURNS = 2;

/**
 * Reads the turns of a transcript: two or more paragraphs that open with a label in capitals ("GEN. RIVERA:"), or with one
 * name or letter again and again ("Ana Rivera:", "Q:", "A:"), and go on without quotation marks. The whole paragraph is what
 * they said. Questions of the press are no statements.
 */
export function readTranscript(reading: Reading): Transcript {
  const labelled = findTurns(reading);
  const counts = new Map<string, number>();
  for (const { words } of labelled) counts.set(words, (counts.get(words) ?? 0) + 1);
  const turns = labelled.filter(({ words }) => isCapitals(words) || (counts.get(words) ?? 0) >= FEWEST_TURNS);
  if (turns.length < FEWEST_TURNS) return { drafts: [], blocks: new Set() };
  const answers = turns.filter(({ words }) => !ASKING.test(words));
  return {
    drafts: answers.map((turn) => draftOfTurn(reading, turn)),
    blocks: new Set(turns.map(({ block }) => block)),
  };
}

function findTurns({ annotated, form, noun, quotation }: Reading): readonly Turn[] {
  const { tokens, blocks, text } = annotated;
  const turns: Turn[] = [];
  for (let label = 0; label < tokens.length; label += 1) {
    const block = tokens[label]?.block ?? -1;
    if (tokens[label - 1]?.block === block || blocks[block]?.kind === 'heading') continue;
    let colon = label;
    while (colon < label + LONGEST_LABEL && tokens[colon]?.block === block && form[colon] !== formClass.colon)
      colon += 1;
    const isLabelled = form[colon] === formClass.colon && tokens[colon + 1]?.block === block && colon > label;
    if (!isLabelled || (quotation[colon + 1] ?? -1) >= 0 || (quotation[label] ?? -1) >= 0) continue;
    const words = text.slice(tokens[label]?.start ?? 0, tokens[colon - 1]?.end ?? 0);
    const isName = noun[colon - 1] === 2 && /^\p{Lu}[^,;!?()]*$/u.test(words);
    if (!isCapitals(words) && !isName && !/^(?:question|answer)$/iu.test(words)) continue;
    let end = colon + 1;
    while (tokens[end]?.block === block) end += 1;
    turns.push({ block, label, colon, end, words });
  }
  return turns;
}

/** "Q", "GEN. RIVERA", "MS. FAROUK-HALE"; three letters at least, but for the two of an interview. */
function isCapitals(words: string): boolean {
  return /^[QA]$/u.test(words) || /^\p{Lu}[\p{Lu}\p{M} .’'-]{2,}$/u.test(words);
}

function draftOfTurn(reading: Reading, { label, colon, end, words }: Turn): Draft {
  const { tokens } = reading.annotated;
  const isUnnamed = UNNAMED.test(words);
  const span = (first: number, behind: number): { start: number; end: number } => ({
    start: tokens[first]?.start ?? 0,
    end: tokens[behind - 1]?.end ?? 0,
  });
  return {
    certainty: 1,
    statement: {
      kind: 'direct',
      parts: contentSpans(reading, [{ first: colon + 1, end }], 'direct'),
      cue: span(colon, colon + 1),
      source: isUnnamed ? null : span(label, colon),
      venue: null,
      addressee: null,
      doubts: isUnnamed ? ['speaker-not-found'] : [],
      within: null,
    },
  };
}

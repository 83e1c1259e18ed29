import { irregularForms, reportingNounClasses, reportingVerbClasses } from './reporting-words.ts';

/** How a form stands to its word. */
export type WordForm =
  'base' | 's' | 'past' | 'participle' | 'ing' | 'noun' | 'plural' | 'adjective' | 'adverb';

/** One reading of a form: its word, what that word does (index of its class), and which form it is. */
export interface ReportingWord {
  readonly lemma: string;
  /** Index among the verb classes, then the noun classes, in the order of the tables; 0 is "no such word". */
  readonly classes: readonly number[];
  readonly form: WordForm;
}

/** Verbs that double their last letter before an ending. */
const DOUBLES =
  /^(?:plan|beg|ban|bar|rip|pan|rap|admit|commit|refer|quip|jab|tap|permit|snub|dub|brag|compel|opt|chat|snap|get|put|set|hit|bet|begin|forget|prefer|infer|forbid|cut|quiz)$/u;

const verbs = new Map<string, ReportingWord>();
const nominals = new Map<string, ReportingWord>();

Object.values(reportingVerbClasses).forEach((words, index) => {
  for (const lemma of words.split(' ')) if (lemma !== '') addVerb(lemma, index);
});
Object.entries(reportingNounClasses).forEach(([kind, words], at) => {
  const index = Object.keys(reportingVerbClasses).length + at;
  for (const lemma of words.split(' ')) {
    if (kind === 'adjective' || kind === 'adverb') add(nominals, lemma, lemma, index, kind);
    else {
      add(nominals, lemma, lemma, index, 'noun');
      add(nominals, pluralOf(lemma), lemma, index, 'plural');
    }
  }
});

/** The verb that a lower-case form belongs to, or undefined. */
export function reportingVerb(lower: string): ReportingWord | undefined {
  return verbs.get(lower);
}

/** The noun, adjective or adverb that a lower-case form belongs to, or undefined. */
export function reportingNominal(lower: string): ReportingWord | undefined {
  return nominals.get(lower);
}

function addVerb(lemma: string, index: number): void {
  add(verbs, lemma, lemma, index, 'base');
  add(verbs, pluralOf(lemma), lemma, index, 's');
  add(verbs, withEnding(lemma, 'ing'), lemma, index, 'ing');
  const irregular = irregularForms[lemma];
  if (irregular === undefined) add(verbs, withEnding(lemma, 'ed'), lemma, index, 'past');
  else
    irregular.split(' ').forEach((form, at) => {
      add(verbs, form, lemma, index, at === 0 ? 'past' : 'participle');
    });
}

function add(
  table: Map<string, ReportingWord>,
  form: string,
  lemma: string,
  index: number,
  kind: WordForm,
): void {
  const known = table.get(form);
  if (known === undefined) table.set(form, { lemma, classes: [index], form: kind });
  else if (known.lemma === lemma && !known.classes.includes(index))
    table.set(form, { ...known, classes: [...known.classes, index] });
}

function pluralOf(lemma: string): string {
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|[^o]o)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function withEnding(lemma: string, ending: 'ing' | 'ed'): string {
  if (DOUBLES.test(lemma) && /[bdgmnprtz]$/u.test(lemma) && !/[^aeiou]{2}$/u.test(lemma))
    return `${lemma}${lemma.slice(-1)}${ending}`;
  if (ending === 'ed') {
    if (lemma.endsWith('e')) return `${lemma}d`;
    return /[^aeiou]y$/u.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
  }
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`;
  return /[^eoy]e$/u.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`;
}

import { type Dossier } from '../../../src/model/dossier.ts';

/** An article with what it says marked in it, and the people behind the marks. */
export interface MarkedArticle {
  readonly id: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly speakers: ReadonlyMap<string, Speaker>;
}

interface Speaker {
  readonly name: string;
  readonly country: string | null;
}

interface Mark {
  /** Key of a speaker, or `?` where the article names nobody. */
  readonly who: string;
  readonly start: number;
  readonly end: number;
}

/** How the statements of one article compare with the marks; every line says which words are meant. */
export interface Comparison {
  readonly right: number;
  /** Nobody named, though the article does. */
  readonly unnamed: number;
  readonly wrong: readonly string[];
  readonly wrongCountry: readonly string[];
  readonly missedQuotations: readonly string[];
  readonly missed: number;
}

/**
 * Reads `⟦A|words⟧` marks out of an article; lines `@A Name | CC` above its text say who A is. `?` stands for nobody. The
 * name is the one that the dossier must give, the country what the article states of it.
 */
export function readMarked(id: string, content: string): MarkedArticle {
  const [head = '', ...rest] = content.split('\n\n');
  const speakers = new Map<string, Speaker>();
  for (const line of head.split('\n')) {
    const [, key = '', name = '', country] = /^@(\S+) (.*?)(?: \| (\w\w))?$/u.exec(line) ?? [];
    speakers.set(key, { name, country: country ?? null });
  }
  const marks: Mark[] = [];
  const open: { readonly who: string; readonly start: number }[] = [];
  let text = '';
  for (const part of rest.join('\n\n').split(/(⟦[^|⟧]*\||⟧)/u)) {
    if (part.startsWith('⟦')) open.push({ who: part.slice(1, -1), start: text.length });
    else if (part === '⟧') {
      const mark = open.pop();
      if (mark !== undefined) marks.push({ ...mark, end: text.length });
    } else text += part;
  }
  return { id, text, marks, speakers };
}

/** Holds every statement against the mark that it shares most with. Statements that touch no mark do not count. */
export function holdAgainstGold({ id, text, marks, speakers }: MarkedArticle, dossier: Dossier): Comparison {
  const actors = new Map([...dossier.people, ...dossier.organisations].map((actor) => [actor.id, actor]));
  let right = 0;
  let unnamed = 0;
  const wrong: string[] = [];
  const wrongCountry: string[] = [];
  const found = new Set<Mark>();
  for (const { evidence, speaker, exact } of dossier.statements) {
    const shared = (mark: Mark): number =>
      evidence.reduce(
        (sum, { start, end }) => sum + Math.max(0, Math.min(end, mark.end) - Math.max(start, mark.start)),
        0,
      );
    const length = evidence.reduce((sum, { start, end }) => sum + end - start, 0);
    const touched = marks.filter((mark) => shared(mark) > 0);
    for (const mark of touched) if (shared(mark) >= 0.5 * (mark.end - mark.start)) found.add(mark);
    const share = (mark: Mark): number => shared(mark) / Math.max(length, mark.end - mark.start);
    const [mark] = [...touched].sort((a, b) => share(b) - share(a));
    if (mark === undefined) continue;
    const gold = speakers.get(mark.who) ?? null;
    const actor = speaker === null ? null : (actors.get(speaker) ?? null);
    const said = `${id}: ${actor?.name ?? 'nobody'}: ${exact.slice(0, 80)}`;
    if ((actor?.name ?? null) === (gold?.name ?? null)) right += 1;
    else if (actor === null) unnamed += 1;
    else wrong.push(said);
    const country = actor?.country ?? null;
    if (country !== null && gold !== null && actor?.name === gold.name && country !== gold.country)
      wrongCountry.push(`${country}: ${said}`);
  }
  const missed = marks.filter((mark) => !found.has(mark));
  const isQuoted = ({ start }: Mark): boolean => /[“"«‘']\s?$/u.test(text.slice(0, start));
  return {
    right,
    unnamed,
    wrong,
    wrongCountry,
    missed: missed.length,
    missedQuotations: missed.filter(isQuoted).map(({ start, end }) => `${id}: ${text.slice(start, end)}`),
  };
}

import { type OutletRights, USUAL_EXCERPT_WORDS } from '../config/outlets.ts';
import { type Article } from '../model/article.ts';
import { type Dossier, type Statement } from '../model/dossier.ts';
import { type Selector, type Span } from '../model/selector.ts';
import { findOutlet } from './find-outlet.ts';

/**
 * Takes the texts out of a dossier that may not be handed out. Of an article whose outlet allows an excerpt its first words
 * stay, of one that may only be referred to none; what is quoted from it stays as a quotation, with the words that report
 * it, and so do the words that name it and the people in it. All else stands as spaces: offsets stay true, and no edition can print what
 * is not there. What was done is told in the article's `rights`. Idempotent.
 */
export function withholdTexts(dossier: Dossier, outlets: readonly OutletRights[]): Dossier {
  const limited = new Map<string, Article>();
  for (const article of dossier.articles) {
    const outlet = findOutlet(article, outlets);
    if (outlet === null || (outlet.rights ?? 'full') === 'full') continue;
    limited.set(article.id, withhold(article, outlet, quotedSpans(dossier, article)));
  }
  if (limited.size === 0) return dossier;
  return {
    ...withoutContexts(dossier, limited),
    articles: dossier.articles.map((article) => limited.get(article.id) ?? article),
  };
}

function withhold(article: Article, outlet: OutletRights, quoted: readonly Span[]): Article {
  const words = outlet.rights === 'excerpt' ? (outlet.excerptWords ?? USUAL_EXCERPT_WORDS) : 0;
  const { until, isWhole } = excerptEnd(article, words);
  const kept = [...quoted, ...metadataSpans(article), ...(until === null ? [] : [{ start: 0, end: until }])];
  return {
    ...article,
    text: isWhole ? article.text : blank(article.text, kept),
    rights: {
      use: isWhole ? 'full' : until === null ? 'reference' : 'excerpt',
      words,
      until: until ?? 0,
      licence: outlet.licence ?? null,
    },
  };
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu;

/** Where the excerpt ends: behind its last word, and the sign after it. Titles and furniture count no words. */
function excerptEnd(
  { text, blocks, title }: Article,
  words: number,
): { readonly until: number | null; readonly isWhole: boolean } {
  let left = words;
  if (left === 0) return { until: null, isWhole: false };
  for (const block of blocks) {
    if (block.kind === 'furniture' || (title?.start ?? -1) === block.start) continue;
    for (const match of text.slice(block.start, block.end).matchAll(WORD)) {
      if (left === 0) return { until: endOfWord(text, block.start + match.index), isWhole: false };
      left -= 1;
    }
  }
  return { until: text.length, isWhole: true };
}

/** Before the next word begins: white space and an opening mark belong to it. */
function endOfWord(text: string, nextWord: number): number {
  return text.slice(0, nextWord).replace(/[\s\p{Ps}\p{Pi}"'‘“«]+$/u, '').length;
}

/** Characters of its opening that an article without a title is known by. */
const OPENING = 60;

/** The words that tell what the article is: they are no text of it. */
function metadataSpans(article: Article): readonly Span[] {
  const first = article.blocks.find(({ kind }) => kind !== 'furniture');
  const opening =
    article.title !== null || first === undefined
      ? []
      : [{ start: first.start, end: Math.min(first.end, first.start + OPENING) }];
  const values = [
    article.title,
    article.outlet,
    article.byline,
    article.published,
    article.url,
    article.marking,
  ].flatMap((value) =>
    value?.start === undefined || value.end === undefined ? [] : [{ start: value.start, end: value.end }],
  );
  return [...opening, ...values];
}

/** A verb must never be quoted without the word before it that turns it round. */
const BEFORE_CUE = 40;
/** Characters between a verb and words that it reports; farther apart they are not joined. */
const SENTENCE = 120;

/** Everything that is quoted from an article, and the names in it. */
function quotedSpans(dossier: Dossier, { id, text }: Article): readonly Span[] {
  const selectors: readonly Selector[] = [
    ...dossier.rejected.flatMap(({ evidence }) => evidence),
    ...dossier.positions.flatMap(({ evidence }) => evidence),
    ...dossier.disagreements.flatMap(({ sides }) => sides.flatMap(({ evidence }) => evidence)),
    ...dossier.questions.flatMap(({ evidence }) => evidence),
    ...dossier.timeline.flatMap(({ evidence }) => evidence),
    ...dossier.glossary.flatMap(({ evidence }) => evidence),
    ...dossier.summary.flatMap(({ evidence }) => evidence),
    ...[...dossier.people, ...dossier.organisations].flatMap(({ mentions }) => mentions),
  ];
  return [
    ...selectors.filter(({ article }) => article === id),
    ...dossier.statements
      .filter(({ article }) => article === id)
      .flatMap((statement) => reportOf(statement, text)),
  ];
}

/** The words of a statement with the verb that reports them, and whatever else is printed of its sentence. */
function reportOf({ evidence, cue, source, venue, addressee }: Statement, text: string): readonly Span[] {
  const others = [source, venue, addressee].flatMap((span) => span ?? []);
  if (cue === null) return [...evidence, ...others];
  const before = text.slice(Math.max(0, cue.start - BEFORE_CUE), cue.start);
  const verb = { start: cue.start - (/[^.!?\n]*$/u.exec(before)?.[0].length ?? 0), end: cue.end };
  const near = evidence.filter(
    ({ start, end }) => start - verb.end <= SENTENCE && verb.start - end <= SENTENCE,
  );
  const whole = {
    start: Math.min(verb.start, ...near.map(({ start }) => start)),
    end: Math.max(verb.end, ...near.map(({ end }) => end)),
  };
  return [...evidence, whole, ...others];
}

/** The text with everything outside the spans as spaces; lines stay lines. */
function blank(text: string, kept: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of kept.toSorted((a, b) => a.start - b.start)) {
    if (start > at) parts.push(text.slice(at, start).replaceAll(/[^\n]/g, ' '));
    if (end > at) parts.push(text.slice(Math.max(at, start), end));
    at = Math.max(at, end);
  }
  parts.push(text.slice(at).replaceAll(/[^\n]/g, ' '));
  return parts.join('');
}

/** A selector's context is text, too: it is cut again from what is left of its article. */
function withoutContexts(dossier: Dossier, limited: ReadonlyMap<string, Article>): Dossier {
  const cut = <Each extends Selector>(selector: Each): Each => {
    const article = limited.get(selector.article);
    if (article === undefined) return selector;
    const { start, end, prefix, suffix } = selector;
    return {
      ...selector,
      prefix: article.text.slice(start - prefix.length, start),
      suffix: article.text.slice(end, end + suffix.length),
    };
  };
  const inEvidence = <Item extends { readonly evidence: readonly Selector[] }>(item: Item): Item => ({
    ...item,
    evidence: item.evidence.map(cut),
  });
  const inMentions = <Item extends { readonly mentions: Dossier['people'][number]['mentions'] }>(
    item: Item,
  ): Item => ({
    ...item,
    mentions: item.mentions.map(cut),
  });
  return {
    ...dossier,
    people: dossier.people.map(inMentions),
    organisations: dossier.organisations.map(inMentions),
    statements: dossier.statements.map(inEvidence),
    rejected: dossier.rejected.map(inEvidence),
    positions: dossier.positions.map(inEvidence),
    disagreements: dossier.disagreements.map((each) => ({ ...each, sides: each.sides.map(inEvidence) })),
    questions: dossier.questions.map(inEvidence),
    timeline: dossier.timeline.map(inEvidence),
    glossary: dossier.glossary.map(inEvidence),
    summary: dossier.summary.map(inEvidence),
  };
}

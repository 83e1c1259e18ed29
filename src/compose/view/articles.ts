import { languageReach } from '../../model/language-reach.ts';
import { overlaps, type Span } from '../../model/selector.ts';
import { type Inline } from '../../model/document.ts';
import { datingOf } from '../wording/dates.ts';
import { datingView, sourceWords, wrapSource, type KnownArticle, type ViewContext } from './context.ts';
import { type ArticleView, type SourceView, type StatementView } from './schema.ts';
import { Words } from '../words.ts';

/** A stretch of an article that a link in the pack lands on. */
export interface AnchoredSpan extends Span {
  readonly id: string;
}

/** The entry of an article in the source list. */
export function viewSource(context: ViewContext, known: KnownArticle): SourceView {
  const { article, number, paragraphs, language } = known;
  const given = (value: { readonly value: string } | null) =>
    value === null ? null : sourceWords(context, article.id, value.value);
  return {
    id: `source-${number}`,
    number,
    outlet: given(article.outlet),
    title: given(article.title),
    opening: openingWords(context, known),
    byline: given(article.byline),
    date: datingView(article.published === null ? null : datingOf(article.published.value)),
    language: language === 'und' ? null : (languageName(context, language) ?? language),
    reading: languageReach(article.language?.value ?? null),
    url: article.url?.value ?? null,
    key: shortKey(context, article.id),
    file: article.file.split('/').at(-1) ?? article.file,
    use: article.rights?.use ?? 'full',
    excerptWords: article.rights?.words ?? 0,
    licence: article.rights?.licence ?? null,
    paragraphCount: paragraphs.length,
  };
}

/** As much of an article's id as tells it apart, five digits at least: what a person types off paper. */
function shortKey({ dossier }: ViewContext, id: string): string {
  const shortest = 'a-'.length + 5;
  for (let length = shortest; length < id.length; length += 1) {
    const key = id.slice(0, length);
    if (dossier.articles.every((article) => article.id === id || !article.id.startsWith(key))) return key;
  }
  return id;
}

const OPENING_LENGTH = 60;

/** The first words of an article, cut between two of them. */
function openingWords(context: ViewContext, known: KnownArticle): SourceView['opening'] {
  const { article } = known;
  const first = article.blocks.find(({ kind }) => kind !== 'furniture');
  if (first === undefined) return null;
  const whole = article.text.slice(first.start, first.end);
  const cut = whole.length <= OPENING_LENGTH ? whole.length : whole.lastIndexOf(' ', OPENING_LENGTH);
  const end = first.start + (cut > 0 ? cut : OPENING_LENGTH);
  return wrapSource(context, article.id, articleWords(context, known, { start: first.start, end }));
}

/** A stretch of an article; where the editor took words out, the pack says so in their place, once for each passage. */
function articleWords(
  context: ViewContext,
  { article, withheld }: KnownArticle,
  span: Span,
): readonly Inline[] {
  const nodes: Inline[] = [];
  let at = span.start;
  for (const gap of withheld) {
    if (!overlaps(gap, span)) continue;
    nodes.push(...Words.of(article.text.slice(at, Math.max(at, gap.start))).inlines);
    nodes.push({ kind: 'muted', children: context.wording.say('withheld').inlines });
    at = Math.min(gap.end, span.end);
  }
  return [...nodes, ...Words.of(article.text.slice(at, span.end)).inlines];
}

/** An article in full: furniture left out, the words that statements cite anchored. */
export function viewArticle(
  context: ViewContext,
  known: KnownArticle,
  anchors: readonly AnchoredSpan[],
): ArticleView {
  const { article, number, paragraphs, language, direction } = known;
  const title = article.title;
  const isTitle = (block: Span): boolean =>
    title?.start !== undefined &&
    title.end !== undefined &&
    overlaps(block, { start: title.start, end: title.end });
  const printed = article.blocks.filter(
    (block) => block.kind !== 'furniture' && !(block.kind === 'heading' && isTitle(block)),
  );
  const numberOf = new Map(paragraphs.map((paragraph) => [paragraph.start, paragraph.number]));
  return {
    id: `article-${number}`,
    number,
    source: viewSource(context, known),
    languageCode: language,
    direction,
    blocks: printed.flatMap((whole) => {
      const block = cutAtExcerpt(whole, article);
      if (block === null) return [];
      const paragraph = numberOf.get(block.start) ?? null;
      const inside = anchors.filter((anchor) => overlaps(anchor, block));
      return {
        id: paragraph === null ? null : paragraphId(number, paragraph),
        number: paragraph,
        isHeading: block.kind === 'heading',
        words: wrapSource(
          context,
          article.id,
          anchorSpans((span) => articleWords(context, known, span), block, inside),
        ),
      };
    }),
    furnitureCount: article.blocks.filter((block) => block.kind === 'furniture').length,
  };
}

/** A block as far as it may be printed; null for one that may not. */
function cutAtExcerpt<Each extends Span>(block: Each, { rights }: KnownArticle['article']): Each | null {
  if (rights === undefined || rights.use === 'full') return block;
  const end = Math.min(block.end, rights.use === 'excerpt' ? rights.until : 0);
  return end <= block.start ? null : { ...block, end };
}

/** Id of a printed paragraph. */
export function paragraphId(source: number, paragraph: number): string {
  return `a${source}p${paragraph}`;
}

/** Id of the place in an article where a part of a statement stands. */
export function placeId(statementId: string, part: number): string {
  return `words-${statementId}-${part + 1}`;
}

/** The places of the statements' words, article by article. */
export function anchoredSpans(
  context: ViewContext,
  statementIds: ReadonlySet<string>,
): ReadonlyMap<string, readonly AnchoredSpan[]> {
  const found = new Map<string, AnchoredSpan[]>();
  for (const id of statementIds) {
    context.statements.get(id)?.evidence.forEach(({ article, start, end }, part) => {
      const spans = found.get(article) ?? [];
      spans.push({ id: placeId(id, part), start, end });
      found.set(article, spans);
    });
  }
  return found;
}

/**
 * A stretch of text with anchors in it. Spans nest where one holds the other; where two overlap, the later one starts
 * after the earlier. A span that reaches over the stretch's start was anchored before and gets no second id.
 */
function anchorSpans(
  wordsOf: (span: Span) => readonly Inline[],
  within: Span,
  anchors: readonly AnchoredSpan[],
): readonly Inline[] {
  const ordered = anchors
    .filter(({ start }) => start >= within.start && start < within.end)
    .map((anchor) => ({ ...anchor, end: Math.min(anchor.end, within.end) }))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const nodes: Inline[] = [];
  let at = within.start;
  while (ordered.length > 0) {
    const first = ordered.shift();
    if (first === undefined) break;
    const start = Math.max(first.start, at);
    if (start > at) nodes.push(...wordsOf({ start: at, end: start }));
    const end = Math.max(first.end, start);
    const inner: AnchoredSpan[] = [];
    while (ordered[0] !== undefined && ordered[0].end <= end) {
      const nested = ordered.shift();
      if (nested !== undefined) inner.push({ ...nested, start: Math.max(nested.start, start) });
    }
    nodes.push({ kind: 'anchor', id: first.id, children: anchorSpans(wordsOf, { start, end }, inner) });
    at = end;
  }
  if (at < within.end) nodes.push(...wordsOf({ start: at, end: within.end }));
  return nodes;
}

/** Whether a pack is so long that a list of contents helps: a rough count of pages, before layout. */
export function isLongPack(articles: readonly ArticleView[], statements: readonly StatementView[]): boolean {
  const STATEMENTS_A_PAGE = 7;
  const PARAGRAPHS_A_PAGE = 8;
  const paragraphs = articles.reduce((sum, article) => sum + article.blocks.length, 0);
  return paragraphs / PARAGRAPHS_A_PAGE + statements.length / STATEMENTS_A_PAGE > 6;
}

function languageName(context: ViewContext, language: string): string | undefined {
  try {
    return context.languageNames.of(language);
  } catch {
    // A tag that is none prints as it stands.
    return undefined;
  }
}

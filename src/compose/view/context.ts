import { type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { numberParagraphs, type Article, type NumberedBlock } from '../../model/article.ts';
import { type ChangeKind } from '../../model/changes.ts';
import { type Direction, type Inline } from '../../model/document.ts';
import {
  type Dating,
  type Dossier,
  type Organisation,
  type Person,
  type Statement,
} from '../../model/dossier.ts';
import { type Span } from '../../model/selector.ts';
import { type PackOptions } from '../../model/stages.ts';
import { directionOf, isSameLanguage } from '../wording/language.ts';
import { type Wording } from '../wording/wording.ts';
import { Words } from '../words.ts';
import { type CitationView, type DatingView } from './schema.ts';

/** An article with what the view asks for again and again. */
export interface KnownArticle {
  readonly article: Article;
  /** Number in the source list, from 1. */
  readonly number: number;
  readonly language: string;
  readonly direction: Direction;
  /** Whether its words stand in the pack's own language, or in one that is not known. */
  readonly isOwnLanguage: boolean;
  readonly paragraphs: readonly NumberedBlock[];
  /** What the editor took out of it, in order. */
  readonly withheld: readonly Span[];
}

/** What every part of the view is made from. */
export interface ViewContext {
  readonly dossier: Dossier;
  readonly options: PackOptions;
  readonly wording: Wording;
  readonly articles: ReadonlyMap<string, KnownArticle>;
  readonly actors: ReadonlyMap<string, Person | Organisation>;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly scores: ReadonlyMap<string, number>;
  /** What became of items since the earlier edition, by id. */
  readonly changes: ReadonlyMap<string, ChangeKind>;
  readonly countryNames: Intl.DisplayNames;
  readonly languageNames: Intl.DisplayNames;
  /** Takes what is found while the view is made. */
  readonly note: (diagnostic: Diagnostic) => void;
}

/** Indexes a dossier for the view. */
export function makeContext(
  dossier: Dossier,
  options: PackOptions,
  wording: Wording,
  note: ViewContext['note'],
): ViewContext {
  const articles = dossier.articles.map((article, index): [string, KnownArticle] => {
    const language = article.language?.value ?? 'und';
    const paragraphs = numberParagraphs(article);
    const withheld = (dossier.withheld ?? []).filter((span) => span.article === article.id);
    const isOwnLanguage = language === 'und' || isSameLanguage(language, wording.language);
    return [
      article.id,
      {
        article,
        number: index + 1,
        language,
        direction: directionOf(language),
        isOwnLanguage,
        paragraphs,
        withheld,
      },
    ];
  });
  return {
    dossier,
    options,
    wording,
    articles: new Map(articles),
    actors: new Map([...dossier.people, ...dossier.organisations].map((actor) => [actor.id, actor])),
    statements: new Map(dossier.statements.map((statement) => [statement.id, statement])),
    changes: new Map(
      (dossier.since?.changes ?? []).flatMap(({ item, change }) => (item === null ? [] : [[item, change]])),
    ),
    scores: new Map(dossier.ranking.map(({ item, score }) => [item, score])),
    countryNames: new Intl.DisplayNames([wording.locale], { type: 'region' }),
    languageNames: new Intl.DisplayNames([wording.locale], { type: 'language' }),
    note,
  };
}

/** Words of an article; where its language is not that of the pack they carry language and direction. */
export function sourceWords(context: ViewContext, articleId: string, text: string): Words {
  return wrapSource(context, articleId, Words.of(text).inlines);
}

/** Nodes made from an article's text, marked with its language where that is not the pack's. */
export function wrapSource(context: ViewContext, articleId: string, nodes: readonly Inline[]): Words {
  const known = context.articles.get(articleId);
  if (known === undefined || known.isOwnLanguage || nodes.length === 0) return new Words(nodes);
  const { language, direction } = known;
  return new Words([{ kind: 'passage', language, direction, children: nodes }]);
}

/** Where spans stand, as `[source ¶paragraph]`, each once, in the order given. */
export function citationsOf(
  context: ViewContext,
  spans: readonly { readonly article: string; readonly start: number }[],
): readonly CitationView[] {
  const found = new Map<string, CitationView>();
  for (const { article, start } of spans) {
    const known = context.articles.get(article);
    if (known === undefined) continue;
    const paragraph =
      known.paragraphs.find((block) => block.start <= start && start < block.end)?.number ?? null;
    found.set(`${known.number} ${paragraph ?? ''}`, { source: known.number, paragraph, article });
  }
  return [...found.values()];
}

/** Name of the outlet of an article. */
export function outletOf(context: ViewContext, articleId: string): Words | null {
  const outlet = context.articles.get(articleId)?.article.outlet ?? null;
  return outlet === null ? null : sourceWords(context, articleId, outlet.value);
}

/** A date for the `date` helper. */
export function datingView(dating: Dating | null): DatingView | null {
  return dating === null ? null : { value: dating.value, precision: dating.precision, basis: dating.basis };
}

/** Name of a country in the language of the pack; an unknown code prints as it stands. */
export function countryName(context: ViewContext, code: string): string {
  return context.countryNames.of(code) ?? code;
}

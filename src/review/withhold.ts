import { type Article, type Metadata } from '../model/article.ts';
import { type Dossier, type Statement } from '../model/dossier.ts';
import { findWords } from '../model/find-words.ts';
import { overlaps, type QuotedSpan, type Selector, selectSpan, type Span } from '../model/selector.ts';
import { type Withheld } from './find-withheld.ts';
import { RemainingWords } from './remaining-words.ts';

/** Stands for each withheld character, so that every offset of the dossier stays right. */
const FILL = '█';
/** Stands for withheld words in a title or another short text that has no place of its own in the article. */
const GAP = '[…]';

/**
 * Takes withheld words and left-out articles out of a dossier, so that no string of it holds them: articles keep their
 * length, every withheld character but line ends replaced by `█`, and `withheld` says where; whatever rests on such
 * words alone goes; names and nouns that stood nowhere else go too. Laws: every selector that stays still selects its
 * words; a dossier without anything to withhold comes back as it is.
 */
export function withhold(dossier: Dossier, withheld: Withheld, leftOut: ReadonlySet<string>): Dossier {
  if (withheld.spans.size === 0 && withheld.words.length === 0 && leftOut.size === 0) return dossier;
  const articles = dossier.articles
    .filter(({ id }) => !leftOut.has(id))
    .map((article) => redactArticle(article, withheld));
  const places = new Places(articles, withheld.spans);
  const remaining = new RemainingWords(dossier.articles, articles, FILL);
  const actors = keepActors(dossier, places, remaining);
  const known = new Set([...actors.people, ...actors.organisations].map(({ id }) => id));
  const knownOr = (id: string | null): string | null => (id !== null && known.has(id) ? id : null);
  const statements = dossier.statements
    .filter(({ evidence }) => evidence.every((one) => places.isOpen(one)))
    .map((statement) => ({
      ...statement,
      ...keepCircumstances(statement, places),
      speaker: knownOr(statement.speaker),
      reporter: knownOr(statement.reporter),
      topics: statement.topics.filter((topic) => remaining.has(topic)),
      evidence: places.renew(statement.evidence),
    }));
  const kept = new Set(statements.map(({ id }) => id));
  const stands = <Item extends { readonly evidence: readonly Selector[] }>(item: Item): Item[] => {
    const evidence = places.renew(item.evidence.filter((one) => places.isOpen(one)));
    return evidence.length === 0 ? [] : [{ ...item, evidence }];
  };
  const evidenceOf = new Map(statements.map(({ id, evidence }) => [id, evidence]));
  return {
    ...dossier,
    ...actors,
    articles,
    statements,
    rejected: dossier.rejected.flatMap(stands),
    utterances: dossier.utterances.flatMap((utterance) => {
      const ids = utterance.statements.filter((id) => kept.has(id));
      const [first] = ids;
      if (first === undefined || ids.length < 2) return [];
      return [{ ...utterance, statements: ids, head: kept.has(utterance.head) ? utterance.head : first }];
    }),
    positions: dossier.positions.flatMap(({ characterisedBy, ...position }) => {
      const ids = position.statements.filter((id) => kept.has(id));
      const rest =
        position.statements.length === 0
          ? stands(position)
          : ids.length === 0
            ? []
            : [{ ...position, statements: ids, evidence: ids.flatMap((id) => evidenceOf.get(id) ?? []) }];
      return rest
        .filter(({ issue, actor }) => remaining.has(issue) && remaining.has(actor))
        .map((one) =>
          characterisedBy === undefined || !remaining.has(characterisedBy)
            ? one
            : { ...one, characterisedBy },
        );
    }),
    disagreements: dossier.disagreements.flatMap((disagreement) => {
      const sides = disagreement.sides.flatMap(stands).map(({ speaker, ...side }) => {
        const now = knownOr(speaker ?? null);
        return now === null ? side : { ...side, speaker: now };
      });
      return sides.length < 2 || !remaining.has(disagreement.about) ? [] : [{ ...disagreement, sides }];
    }),
    questions: dossier.questions
      .flatMap(stands)
      .filter(({ text }) => remaining.has(text))
      .map((question) => ({ ...question, addressee: knownOr(question.addressee) })),
    timeline: dossier.timeline.flatMap(stands).filter(({ text }) => remaining.has(text)),
    glossary: dossier.glossary
      .flatMap(stands)
      .filter(({ term, expansion }) => remaining.has(term) && remaining.has(expansion)),
    summary: dossier.summary.filter(({ statement }) => kept.has(statement)).flatMap(stands),
    withheld: [...withheld.spans].flatMap(([article, spans]) =>
      leftOut.has(article) ? [] : spans.map((span) => ({ article, ...span })),
    ),
  };
}

/** The open places of the articles that stay. */
class Places {
  readonly #articles: ReadonlyMap<string, Article>;
  readonly #closed: ReadonlyMap<string, readonly Span[]>;

  constructor(articles: readonly Article[], closed: ReadonlyMap<string, readonly Span[]>) {
    this.#articles = new Map(articles.map((article) => [article.id, article]));
    this.#closed = closed;
  }

  isOpen(place: Span & { readonly article: string }): boolean {
    return (
      this.#articles.has(place.article) &&
      !(this.#closed.get(place.article) ?? []).some((closed) => overlaps(closed, place))
    );
  }

  /** The same places with their surroundings as they are printed now. */
  renew<Place extends Selector>(places: readonly Place[]): Place[] {
    return places.flatMap((place) => {
      const article = this.#articles.get(place.article);
      return article === undefined ? [] : [{ ...place, ...selectSpan(article, place) }];
    });
  }
}

function redactArticle(article: Article, { spans, words }: Withheld): Article {
  const own = spans.get(article.id) ?? [];
  const redact = (metadata: Metadata | null): Metadata | null =>
    metadata === null ? null : redactMetadata(metadata, own, words);
  const isNamed =
    article.url !== null && words.some((each) => findWords(article.url?.value ?? '', each).length > 0);
  return {
    ...article,
    text: fill(article.text, own),
    title: redact(article.title),
    outlet: redact(article.outlet),
    byline: redact(article.byline),
    // An address repeats the title word by word.
    url: isNamed ? null : article.url,
  };
}

function fill(text: string, spans: readonly Span[]): string {
  let filled = '';
  let at = 0;
  for (const { start, end } of spans) {
    filled += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/g, FILL);
    at = end;
  }
  return filled + text.slice(at);
}

function redactMetadata(metadata: Metadata, own: readonly Span[], words: readonly string[]): Metadata {
  const { value, start, end } = metadata;
  const inside = words.flatMap((each) => findWords(value, each)).toSorted((a, b) => b.start - a.start);
  if (inside.length > 0) {
    return {
      ...metadata,
      value: inside.reduce((text, span) => text.slice(0, span.start) + GAP + text.slice(span.end), value),
    };
  }
  const isHit =
    start !== undefined && end !== undefined && own.some((span) => overlaps(span, { start, end }));
  return isHit ? { ...metadata, value: GAP } : metadata;
}

/** What stands around a statement, without what stood on withheld words. */
function keepCircumstances(
  statement: Statement,
  places: Places,
): Pick<Statement, 'source' | 'speakerText' | 'cue' | 'venue' | 'addressee'> {
  const open = (span: QuotedSpan | null): QuotedSpan | null =>
    span !== null && places.isOpen({ ...span, article: statement.article }) ? span : null;
  const source = open(statement.source);
  return {
    source,
    speakerText: statement.source !== null && source === null ? null : statement.speakerText,
    cue: open(statement.cue),
    venue: open(statement.venue),
    addressee: open(statement.addressee),
  };
}

/**
 * People and bodies under the names that still stand somewhere; those of whom no name or no mention is left go, unless
 * the editor named them.
 */
function keepActors(
  dossier: Dossier,
  places: Places,
  remaining: RemainingWords,
): Pick<Dossier, 'people' | 'organisations'> {
  const keep = <Actor extends (typeof dossier.people)[number] | (typeof dossier.organisations)[number]>(
    actor: Actor,
  ): Actor[] => {
    const mentions = places.renew(actor.mentions.filter((mention) => places.isOpen(mention)));
    const [name, ...aliases] = [actor.name, ...actor.aliases].filter((form) => remaining.has(form));
    if (name === undefined || (mentions.length === 0 && actor.mentions.length > 0)) return [];
    const roles = actor.roles.filter((role) => remaining.has(role));
    return [{ ...actor, name, aliases, roles, mentions }];
  };
  return {
    people: dossier.people.flatMap((person) => keep(person)),
    organisations: dossier.organisations.flatMap((body) => keep(body)),
  };
}

import { createHash } from 'node:crypto';
import { type Article } from '../../../../src/model/article.ts';
import { type Organisation, type Person, type Statement } from '../../../../src/model/dossier.ts';
import { selectSpan } from '../../../../src/model/selector.ts';
import { type AcrossInput } from '../../../../src/analyse/across/index.ts';
import { readText } from '../../../../src/analyse/text/index.ts';

/** `people` by surname: the country that each speaks for. */
export interface WrittenInput {
  readonly people?: Readonly<Record<string, string | null>>;
  readonly governments?: Readonly<Record<string, string>>;
  readonly articles: readonly WrittenArticle[];
}

/** An article, a block a line: `# ` opens a heading, `- ` a list item. */
export interface WrittenArticle {
  readonly lines: readonly string[];
  readonly published?: string;
  readonly statements?: readonly WrittenStatement[];
}

interface WrittenStatement {
  readonly by: string | null;
  readonly words: string;
  readonly cue?: string;
  readonly source?: string;
  readonly kind?: Statement['kind'];
  readonly doubts?: Statement['doubts'];
  readonly standing?: Statement['standing'];
  readonly reporter?: string;
}

/** An input for the comparison from lines and statements written by hand. */
export function makeInput({ people = {}, governments = {}, articles }: WrittenInput): AcrossInput {
  const made = articles.map(makeArticle);
  return {
    articles: made.map((article) => ({ article, text: readText(article.text, article.blocks, 'en') })),
    people: Object.entries(people).map(([name, country]): Person => ({
      id: `p-${name}`,
      name,
      aliases: [],
      country,
      mentions: [],
      roles: [],
    })),
    organisations: Object.entries(governments).map(([name, country]): Organisation => ({
      id: `o-${name}`,
      name,
      aliases: [],
      country,
      mentions: [],
      roles: [],
      kind: 'government',
    })),
    statements: articles.flatMap(({ statements = [] }, index) =>
      statements.map((written, at) =>
        makeStatement(written, made[index]!, `s-${index + 1}.${at + 1}`, new Set(Object.keys(governments))),
      ),
    ),
  };
}

function makeArticle({ lines, published }: WrittenArticle, index: number): Article {
  const text = lines.join('\n');
  let start = 0;
  const blocks = lines.map((line) => {
    const kind = line.startsWith('# ')
      ? ('heading' as const)
      : line.startsWith('- ')
        ? ('list-item' as const)
        : ('paragraph' as const);
    const block = { kind, start, end: start + line.length };
    start += line.length + 1;
    return block;
  });
  const sha256 = createHash('sha256').update(`${index} ${text}`).digest('hex');
  return {
    id: `a-${index + 1}`,
    file: `${index + 1}.txt`,
    sha256,
    encoding: 'utf-8',
    title: null,
    outlet: null,
    byline: null,
    published: published === undefined ? null : { value: published, basis: 'text' },
    url: null,
    language: { value: 'en', basis: 'text' },
    text,
    blocks,
  };
}

function makeStatement(
  {
    by,
    words,
    cue,
    source,
    kind = 'indirect',
    doubts = [],
    standing = 'own-words',
    reporter,
  }: WrittenStatement,
  article: Article,
  id: string,
  governments: ReadonlySet<string>,
): Statement {
  const start = article.text.indexOf(words);
  if (start < 0) throw new Error(`not in the article: ${words}`);
  const find = (part: string | undefined): Statement['cue'] => {
    if (part === undefined) return null;
    const before = article.text.lastIndexOf(part, start);
    const at = before < 0 ? article.text.indexOf(part) : before;
    return at < 0 ? null : { start: at, end: at + part.length, exact: part };
  };
  const idOf = (name: string): string => (governments.has(name) ? `o-${name}` : `p-${name}`);
  return {
    id,
    article: article.id,
    kind,
    exact: words,
    speaker: by === null ? null : idOf(by),
    speakerText: source ?? by,
    source: find(source ?? by ?? undefined),
    cue: find(cue),
    standing,
    reporter: reporter === undefined ? null : idOf(reporter),
    venue: null,
    addressee: null,
    date: null,
    topics: [],
    countries: [],
    doubts,
    evidence: [selectSpan(article, { start, end: start + words.length })],
  };
}

import {
  joinNames,
  findMentions,
  resolveSpeakers,
  type NameBook,
  type ResolvedSpeaker,
} from '../../../../src/analyse/names/index.ts';
import { type RawStatement } from '../../../../src/analyse/statements/raw-statement.ts';
import { readText } from '../../../../src/analyse/text/index.ts';
import { type Article, type Block } from '../../../../src/model/article.ts';

/**
 * Reads a text whose sources stand in double square brackets: `[[She]] said it rained.` One paragraph a line; a line that
 * begins with `# ` is a heading, one with `- ` a list item. The content of each statement is what follows its source in
 * the sentence, or the quotation before it.
 */
export interface Marked {
  readonly article: Article;
  readonly statements: readonly RawStatement[];
}

export function readMarked(marked: string, file = 'test.txt'): Marked {
  const sources: { start: number; end: number }[] = [];
  let text = '';
  let start = 0;
  for (const part of marked.split(/(\[\[|\]\])/u)) {
    if (part === '[[') start = text.length;
    else if (part === ']]') sources.push({ start, end: text.length });
    else text += part;
  }
  return {
    article: makeArticle(text, file),
    statements: sources.map((source) => makeStatement(text, source)),
  };
}

export function makeArticle(text: string, file: string): Article {
  const blocks: Block[] = [...text.matchAll(/[^\n]+/gu)].map(([line], index, all) => {
    const at = all[index]!.index;
    const lead = /^(?:# |- )?/u.exec(line)![0].length;
    const kind = line.startsWith('# ') ? 'heading' : line.startsWith('- ') ? 'list-item' : 'paragraph';
    return { kind, start: at + lead, end: at + line.length };
  });
  return {
    id: `a-${file}`,
    file,
    sha256: '',
    encoding: 'utf-8',
    title: null,
    outlet: null,
    byline: null,
    published: null,
    url: null,
    language: { value: 'en', basis: 'text' },
    text,
    blocks,
  };
}

function makeStatement(text: string, source: { start: number; end: number }): RawStatement {
  const before = text.slice(0, source.start).split('\n').at(-1)!;
  const closing = /“([^”]*)”\s*(?:\S+\s+){0,2}$/u.exec(before);
  const end = /[.!?](?=\s|$)|\n|$/u.exec(text.slice(source.end))!.index + source.end;
  const after = /^\s+\S+/u.exec(text.slice(source.end))?.[0].length ?? 0;
  const part =
    closing === null
      ? { start: Math.min(source.end + after, end), end }
      : {
          start: source.start - before.length + closing.index + 1,
          end: source.start - before.length + closing.index + 1 + closing[1]!.length,
        };
  const kind = closing === null ? 'indirect' : 'direct';
  return { kind, parts: [part], cue: null, source, venue: null, addressee: null, doubts: [], within: null };
}

export function resolveMarked(...texts: readonly string[]): {
  readonly book: NameBook;
  readonly speakers: readonly (readonly ResolvedSpeaker[])[];
} {
  const inputs = texts.map((marked, index) => {
    const { article, statements } = readMarked(marked, `${index}.txt`);
    const text = readText(article.text, article.blocks, 'en');
    return { article, text, statements, mentions: findMentions(article, text) };
  });
  const book = joinNames(inputs);
  return {
    book,
    speakers: inputs.map(({ article, text, statements }) => resolveSpeakers(article, text, statements, book)),
  };
}

export function nameOf(book: NameBook, id: string | null): string | null {
  return [...book.people, ...book.organisations].find((actor) => actor.id === id)?.name ?? null;
}

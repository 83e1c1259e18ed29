import { type Block, type IndexEntry, type Inline } from '../../model/document.ts';
import { childrenNamed } from './children-named.ts';
import { type MarkupContext } from './context.ts';
import { readLine } from './read-markdown.ts';
import { type Directive, type Piece } from './scan-directives.ts';

/**
 * The index of names from `:::index`: one entry a `:::name`, sorted as the pack's language sorts names, each as the
 * articles write it; nothing is turned round to bring a family name to the front. None where nobody is named.
 */
export function readIndex(piece: Directive, context: MarkupContext): readonly Block[] {
  const { compare } = new Intl.Collator(context.language);
  const entries = childrenNamed(piece, ['name'], context)
    .map((name) => readName(name, context))
    .filter(({ name }) => name.length > 0)
    .map((entry) => ({ entry, key: context.plain(entry.name) }))
    .toSorted((a, b) => compare(a.key, b.key) || (a.key < b.key ? -1 : 1))
    .map(({ entry }) => entry);
  return entries.length === 0 ? [] : [{ kind: 'index', entries }];
}

function readName(piece: Directive, context: MarkupContext): IndexEntry {
  const isForm = (child: Piece): child is Directive => child.kind === 'directive' && child.name === 'form';
  const words = wordsOf(piece, context);
  const isKey = ({ kind }: Inline): boolean => kind === 'cite';
  const name = trimEnd(words.slice(0, words.findIndex(isKey) < 0 ? undefined : words.findIndex(isKey)));
  const variants = piece.children.filter(isForm).map((form) => wordsOf(form, context));
  return {
    name,
    variants,
    forms: [...new Set([name, ...variants].map((form) => context.plain(form).trim()))].filter(Boolean),
    citations: words.slice(words.findIndex(isKey) < 0 ? words.length : words.findIndex(isKey)),
  };
}

function wordsOf({ children }: Directive, context: MarkupContext): readonly Inline[] {
  return children.flatMap((child) => (child.kind === 'markdown' ? readLine(child.text, context) : []));
}

function trimEnd(words: readonly Inline[]): readonly Inline[] {
  const last = words.at(-1);
  if (last?.kind !== 'text') return words;
  const value = last.value.trimEnd();
  return [...words.slice(0, -1), ...(value === '' ? [] : [{ ...last, value }])];
}

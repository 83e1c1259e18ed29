import { type Token, type Tokens } from 'marked';
import { type Block, type Direction, type Inline } from '../../model/document.ts';
import { readAttributes } from './attributes.ts';
import { type MarkupContext } from './context.ts';
import { readInlines } from './inlines.ts';
import { lexBlocks, lexInline } from './lex.ts';

/** What surrounding directives say about the paragraphs in them. */
export interface Setting {
  readonly role: Extract<Block, { kind: 'paragraph' }>['role'];
  readonly language: string | null;
  readonly direction: Direction | null;
}

/** Blocks of a stretch of Markdown that holds no directives. */
export function readMarkdown(text: string, setting: Setting, context: MarkupContext): readonly Block[] {
  return readTokens(lexBlocks(text), setting, context);
}

/** Inline nodes of one line. */
export function readLine(text: string, context: MarkupContext): readonly Inline[] {
  return readInlines(lexInline(text.trim()), context);
}

function readTokens(tokens: readonly Token[], setting: Setting, context: MarkupContext): readonly Block[] {
  return tokens.flatMap((token) => readToken(token, setting, context));
}

// marked's token union is open to extensions, so that the type name alone does not narrow it: hence the casts.
function readToken(token: Token, setting: Setting, context: MarkupContext): readonly Block[] {
  switch (token.type) {
    case 'space':
    case 'def':
      return [];
    case 'hr':
      return [{ kind: 'rule' }];
    case 'heading':
      return readHeading(token as Tokens.Heading, context);
    case 'list':
      return [readList(token as Tokens.List, setting, context)];
    case 'table':
      return [readTable(token as Tokens.Table, setting, context)];
    case 'blockquote': {
      const children = readTokens((token as Tokens.Blockquote).tokens, setting, context);
      return [{ kind: 'quotation', language: null, direction: null, children }];
    }
    case 'code':
      return paragraphOf(
        [{ kind: 'code', value: context.slots.plain((token as Tokens.Code).text) }],
        setting,
        context,
      );
    default: {
      const inner = ('tokens' in token ? token.tokens : undefined) ?? [token];
      return paragraphOf(readInlines(inner, context), setting, context);
    }
  }
}

/** A paragraph without the spaces at its ends; none where nothing is left to print. */
export function paragraphOf(
  children: readonly Inline[],
  setting: Setting,
  context: MarkupContext,
): readonly Block[] {
  const trimmed = trimEnds(children, context);
  if (trimmed.length === 0) return [];
  const { role, language, direction } = setting;
  return [{ kind: 'paragraph', id: null, role, language, direction, children: trimmed }];
}

/** Takes away the space at either end that only the layout of a template made; words of sources keep theirs. */
function trimEnds(children: readonly Inline[], { slots }: MarkupContext): readonly Inline[] {
  const trimmed = [...children];
  const trim = (at: 0 | -1, cut: (value: string) => string): void => {
    for (let node = trimmed.at(at); node !== undefined; node = trimmed.at(at)) {
      if (slots.holds(node) || (node.kind !== 'text' && node.kind !== 'line-break')) return;
      const value = node.kind === 'text' ? cut(node.value) : '';
      trimmed.splice(
        at === 0 ? 0 : trimmed.length - 1,
        1,
        ...(value === '' ? [] : [{ kind: 'text', value } as const]),
      );
      if (value !== '') return;
    }
  };
  trim(0, (value) => value.replace(/^[ \t\n]+/u, ''));
  trim(-1, (value) => value.replace(/[ \t\n]+$/u, ''));
  return trimmed;
}

function readHeading(token: Tokens.Heading, context: MarkupContext): readonly Block[] {
  const match = /^(.*?)\s*\{([^{}]*)\}\s*$/su.exec(token.text);
  const attributes = match === null ? new Map<string, string>() : readAttributes(match[2] ?? '');
  const isRead = match !== null && attributes !== null;
  const text = isRead ? (match[1] ?? '') : token.text;
  const written = context.slots.plain(attributes?.get('id') ?? '');
  const level = token.depth === 1 ? 1 : token.depth === 2 ? 2 : token.depth === 3 ? 3 : 4;
  return [
    {
      kind: 'heading',
      level,
      id: written === '' ? context.nextHeadingId() : written,
      children: readLine(text, context),
      isListed: level <= 3 && attributes?.has('unlisted') !== true,
      startsPage: attributes?.has('new-page') === true,
    },
  ];
}

function readList(token: Tokens.List, setting: Setting, context: MarkupContext): Block {
  const items = token.items.map((item) => readTokens(item.tokens, setting, context));
  return { kind: 'list', isOrdered: token.ordered, items };
}

function readTable(token: Tokens.Table, setting: Setting, context: MarkupContext): Block {
  const columns = token.header.map(({ tokens }) => ({ weight: 1, header: readInlines(tokens, context) }));
  const rows = token.rows.map((row) =>
    row.map(({ tokens }) => ({ children: paragraphOf(readInlines(tokens, context), setting, context) })),
  );
  return { kind: 'table', columns, rows, caption: null };
}

import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { type Token, type Tokens } from 'marked';
import { type Inline } from '../../model/document.ts';
import { type MarkupContext } from './context.ts';

/** A `:muted[...]` or `:mark[...]` as the lexer reads it. */
export interface SpanToken {
  readonly type: 'span';
  readonly raw: string;
  readonly name: 'muted' | 'mark';
  readonly tokens: Token[];
}

/** Inline nodes of marked's tokens; slots become their words. */
export function readInlines(tokens: readonly Token[], context: MarkupContext): readonly Inline[] {
  return tokens.flatMap((token) => readInline(token, context));
}

function readInline(token: Token, context: MarkupContext): readonly Inline[] {
  const inside = (): readonly Inline[] =>
    readInlines(('tokens' in token ? token.tokens : null) ?? [], context);
  switch (token.type) {
    case 'text':
    case 'escape':
      return context.slots.fill(textOf(token), plainNodes);
    case 'strong':
      return wrap('strong', inside());
    case 'em':
      return wrap('emphasis', inside());
    case 'codespan':
      return [{ kind: 'code', value: context.slots.plain(textOf(token)) }];
    case 'br':
      return [{ kind: 'line-break' }];
    case 'link':
      // marked's union is open to extensions, so that the type name alone does not narrow it.
      return readLink(token as Tokens.Link, inside(), context);
    case 'span':
      return readSpan(token as unknown as SpanToken, inside(), context);
    case 'image':
      context.report.addFault('Images are not part of a template.', context.place);
      return [];
    default:
      return 'tokens' in token ? inside() : plainNodes(token.raw);
  }
}

function readSpan(token: SpanToken, children: readonly Inline[], context: MarkupContext): readonly Inline[] {
  if (children.length === 0) return [];
  switch (token.name) {
    case 'muted':
      return [{ kind: 'muted', children }];
    case 'mark':
      return [{ kind: 'mark', value: context.plain(children) }];
  }
}

function readLink(
  token: Tokens.Link,
  children: readonly Inline[],
  context: MarkupContext,
): readonly Inline[] {
  const href = context.slots.plain(token.href);
  if (href.startsWith('#')) {
    const showsPage = token.title === 'page';
    return [{ kind: 'reference', target: href.slice(1), showsPage, children }];
  }
  if (isSafeHref(href)) return [{ kind: 'link', href, children }];
  context.report.addFault(
    `A link may not point to "${href}".`,
    context.place,
    'Link to http, https or mailto, or to "#" and the id of something in the pack.',
  );
  return children;
}

/** Whether a pack may link there. */
export function isSafeHref(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s<>"]+$/iu.test(href);
}

function wrap(kind: 'strong' | 'emphasis', children: readonly Inline[]): readonly Inline[] {
  return children.length === 0 ? [] : [{ kind, children }];
}

/** An author's text: line ends in it are spaces, named entities are characters. */
function plainNodes(text: string): readonly Inline[] {
  const value = text
    .replace(/[ \t]*\n[ \t]*/gu, ' ')
    .replace(/&([a-z][a-z0-9]*);/giu, (whole, name: string) => decodeNamedCharacterReference(name) || whole);
  return value === '' ? [] : [{ kind: 'text', value }];
}

function textOf(token: Token): string {
  return 'text' in token && typeof token.text === 'string' ? token.text : token.raw;
}

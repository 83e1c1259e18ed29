import { Marked, type Token, type TokensList } from 'marked';
import { type SpanToken } from './inlines.ts';

const markdown = new Marked({ gfm: true });
markdown.use({
  extensions: [
    {
      name: 'span',
      level: 'inline',
      start: (source: string) => /:(?:muted|mark)\[/u.exec(source)?.index,
      tokenizer(source: string) {
        const match = /^:(muted|mark)\[/u.exec(source);
        const end = match === null ? -1 : closingBracket(source, match[0].length);
        if (match === null || end < 0) return undefined;
        const inner = source.slice(match[0].length, end);
        const name = match[1] === 'mark' ? 'mark' : 'muted';
        const token: SpanToken = {
          type: 'span',
          raw: source.slice(0, end + 1),
          name,
          tokens: this.lexer.inlineTokens(inner),
        };
        return token;
      },
    },
  ],
  // Templates are indented, and what they hold is no web page: these constructs of Markdown do not exist here.
  tokenizer: {
    code: () => undefined,
    html: () => undefined,
    tag: () => undefined,
    def: () => undefined,
    lheading: () => undefined,
    url: () => undefined,
    autolink: () => undefined,
  },
});

/** The block tokens of Markdown. */
export function lexBlocks(text: string): TokensList {
  return markdown.lexer(text);
}

/** The inline tokens of one line of Markdown. */
export function lexInline(text: string): Token[] {
  return new markdown.Lexer(markdown.defaults).inlineTokens(text);
}

/** Index of the bracket that closes the one before `from`; -1 where none does. */
function closingBracket(source: string, from: number): number {
  let depth = 1;
  for (let index = from; index < source.length; index += 1) {
    const sign = source[index];
    if (sign === '\\') index += 1;
    else if (sign === '[') depth += 1;
    else if (sign === ']') {
      depth -= 1;
      if (depth === 0) return index;
    } else if (sign === '\n' && source[index + 1] === '\n') return -1;
  }
  return -1;
}

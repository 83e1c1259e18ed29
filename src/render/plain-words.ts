import { type Inline } from '../model/document.ts';

/** The words of inlines without any style, as names of columns and titles need them; a source key reads `[3 ¶4]`. */
export function plainWords(inlines: readonly Inline[]): string {
  return inlines.map(wordsOf).join('');
}

function wordsOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
    case 'mark':
      return inline.value;
    case 'line-break':
      return ' ';
    case 'cite': {
      const { source, paragraph } = inline.key;
      return paragraph === null ? `[${source}]` : `[${source} ¶${paragraph}]`;
    }
    case 'emphasis':
    case 'strong':
    case 'muted':
    case 'passage':
    case 'anchor':
    case 'link':
    case 'reference':
      return plainWords(inline.children);
  }
}

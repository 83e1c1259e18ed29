import { type Inline } from '../../../model/document.ts';

/** The words of inlines without their marks. */
export function plainWords(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
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
    })
    .join('');
}

import { type Inline } from '../model/document.ts';

/**
 * Words that are ready for the Document: inline nodes, not markup. What comes from articles or from a strings file
 * travels in this form, so that no parser ever reads it.
 */
export class Words {
  readonly inlines: readonly Inline[];

  constructor(inlines: readonly Inline[]) {
    this.inlines = inlines;
  }

  /** Words of plain text. */
  static of(text: string): Words {
    return new Words(text === '' ? [] : [{ kind: 'text', value: text }]);
  }
}

/** The characters of inline nodes, without their marks; citation keys and line breaks have none. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(plainTextOf).join('');
}

function plainTextOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
    case 'mark':
      return inline.value;
    case 'cite':
      return '';
    case 'line-break':
      return ' ';
    case 'emphasis':
    case 'strong':
    case 'muted':
    case 'passage':
    case 'anchor':
    case 'link':
    case 'reference':
      return plainText(inline.children);
  }
}

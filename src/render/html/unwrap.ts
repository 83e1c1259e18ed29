import { type Inline } from '../../model/document.ts';
import { plainWords } from '../plain-words.ts';

type Unwrapped = 'link' | 'reference' | 'cite' | 'anchor';

/**
 * The same words without nodes of these kinds: what such a node holds stands in its place, and a source key becomes
 * text. HTML allows no link inside a link, and an id only once.
 */
export function unwrap(inlines: readonly Inline[], kinds: readonly Unwrapped[]): readonly Inline[] {
  const isUnwrapped = (inline: Inline): boolean => kinds.some((kind) => kind === inline.kind);
  return inlines.flatMap((inline): readonly Inline[] => {
    switch (inline.kind) {
      case 'cite':
        return isUnwrapped(inline) ? [{ kind: 'text', value: plainWords([inline]) }] : [inline];
      case 'text':
      case 'code':
      case 'mark':
      case 'line-break':
        return [inline];
      case 'emphasis':
      case 'strong':
      case 'muted':
      case 'passage':
      case 'anchor':
      case 'link':
      case 'reference': {
        const children = unwrap(inline.children, kinds);
        return isUnwrapped(inline) ? children : [{ ...inline, children }];
      }
    }
  });
}

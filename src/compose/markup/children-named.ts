import { type MarkupContext } from './context.ts';
import { type DirectiveName } from './directives.ts';
import { type Directive } from './scan-directives.ts';

/** The directives of certain names inside another; anything else there is a fault. */
export function childrenNamed(
  piece: Directive,
  names: readonly DirectiveName[],
  context: MarkupContext,
): readonly Directive[] {
  return piece.children.flatMap((child) => {
    if (child.kind === 'directive' && names.includes(child.name)) return [child];
    const what = child.kind === 'directive' ? `":::${child.name}"` : 'Text';
    const inside = names.map((name) => `":::${name}"`).join(' or ');
    const place = child.kind === 'directive' ? child.place : piece.place;
    context.report.addFault(`${what} stands in ":::${piece.name}", which holds only ${inside}.`, place);
    return [];
  });
}

/** Where blocks stand in a pack that is read from the right. */
import { type Setting } from './context.ts';
import { type Style } from './node.ts';

/** Side by side, the first where reading starts. */
export function rowDirection({ direction }: Setting): 'row' | 'row-reverse' {
  return direction === 'rtl' ? 'row-reverse' : 'row';
}

/** Room at the side where reading starts, in points: that of the side column unless told otherwise. */
export function indent({ direction, indentPt }: Setting, widthPt: number = indentPt): Style {
  return direction === 'rtl' ? { marginRight: widthPt } : { marginLeft: widthPt };
}

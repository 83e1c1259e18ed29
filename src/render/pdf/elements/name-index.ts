import { type IndexEntry, type Inline } from '../../../model/document.ts';
import { cleanText } from './clean-text.ts';
import { openTag, type Setting } from './context.ts';
import { flattenInlines, namePagesInline } from './inlines.ts';
import { type LayoutNode, view } from './node.ts';
import { textNode } from './texts.ts';

/** Share of the measure that names take; the pages stand in the rest. */
const NAMES_SHARE = 0.62;

const GUTTER_PT = 10;

/** The index of names: names with their other forms at one side, the pages that print them at the other. */
export function nameIndexNode(setting: Setting, entries: readonly IndexEntry[]): readonly LayoutNode[] {
  const { context } = setting;
  const list = openTag(context, setting.parent, 'L');
  const look = context.scale.variant;
  const namesPt = setting.widthPt * NAMES_SHARE;
  const pagesPt = setting.widthPt - namesPt - GUTTER_PT;
  const isRtl = setting.direction === 'rtl';
  return entries.map((entry, index) => {
    const item = openTag(context, list, 'LI');
    const label = openTag(context, item, 'Lbl');
    const body = openTag(context, item, 'LBody');
    const { forms, silentTags } = context.indexed;
    silentTags.add(label.id).add(body.id);
    const base = { leadingPt: look.leadingPt, direction: setting.direction };
    const words = textNode(flattenInlines(context, nameWords(entry), look), {
      ...base,
      widthPt: namesPt,
      flow: { tag: label.id },
    });
    const pages = textNode(namePagesInline(context, forms.length, look), {
      ...base,
      widthPt: pagesPt,
      flow: { tag: body.id },
      style: isRtl ? { marginRight: GUTTER_PT } : { marginLeft: GUTTER_PT },
    });
    forms.push(entry.forms.map((form) => cleanText(form).replaceAll(/\s+/gu, ' ')));
    const style = {
      flexDirection: isRtl ? ('row-reverse' as const) : ('row' as const),
      marginTop: index === 0 ? 0 : look.leadingPt * 0.12,
    };
    return view(style, { keepsTogether: 0.2 }, [words, pages]);
  });
}

/** The name, and behind it its other forms in secondary words. */
function nameWords({ name, variants }: IndexEntry): readonly Inline[] {
  const others = variants.flatMap((form): readonly Inline[] => [{ kind: 'text', value: ' / ' }, ...form]);
  return others.length === 0 ? name : [...name, { kind: 'muted', children: others }];
}

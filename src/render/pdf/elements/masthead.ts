import { openTag, type Setting } from './context.ts';
import { copyField } from './copy-field.ts';
import { logoNode } from './figure.ts';
import { type LayoutNode, type TextNode, view } from './node.ts';
import { inlineText } from './texts.ts';
import { type TypeStyle } from './type-scale.ts';

/** The logo above all; reference and date at the left, copy and office at the right, a rule, the title and what it is. */
export function masthead(setting: Setting): readonly LayoutNode[] {
  const { context } = setting;
  const { scale, document } = context;
  const { meta, theme } = document;
  const { colours } = theme;
  const isRtl = setting.direction === 'rtl';
  const block = openTag(context, setting.parent, 'Div');
  // Read first, so that its tag is the first.
  const logo = theme.logo === null ? [] : [logoNode({ ...setting, parent: block }, theme.logo)];
  const line = (
    value: string | null,
    look: TypeStyle,
    more: Parameters<typeof inlineText>[4] = {},
    role: 'P' | 'H1' = 'P',
  ): readonly TextNode[] =>
    value === null
      ? []
      : [
          inlineText(
            setting,
            [{ kind: 'text', value }],
            look,
            { tag: openTag(context, block, role).id, keepsWithNext: true },
            more,
          ),
        ];
  const halfPt = setting.widthPt / 2;
  const near = { widthPt: halfPt };
  const far = { widthPt: halfPt, align: isRtl ? ('left' as const) : ('right' as const) };
  const half = { width: halfPt };
  const start = view(half, {}, [
    ...line(meta.reference, scale.note, near),
    ...line(meta.date, scale.note, near),
    ...line(meta.audience, scale.note, near),
  ]);
  const end = view(half, {}, [
    ...line(meta.copy, scale.mastheadCopy, far).map((node) => copyField(context, 'masthead', node)),
    ...line(meta.office, scale.note, far),
  ]);
  const leading = scale.body.leadingPt;
  const top = view(
    {
      flexDirection: isRtl ? 'row-reverse' : 'row',
      borderBottomWidth: 2,
      borderBottomColor: colours.accent,
      paddingBottom: leading * 0.8,
    },
    { keepsTogether: 1, keepsWithNext: true },
    [start, end],
  );
  return [
    ...logo,
    top,
    ...line(meta.title, scale.title, { style: { marginTop: leading * 1.4 } }, 'H1'),
    ...line(meta.subtitle, scale.subtitle, { style: { marginTop: leading * 0.3 } }),
    view(
      {
        height: 0.6,
        backgroundColor: colours.rule,
        marginTop: leading * 0.75,
        marginBottom: leading * 0.75,
      },
      {},
      [],
    ),
  ];
}

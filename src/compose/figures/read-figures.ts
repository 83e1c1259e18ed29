import { type TimelineMark, type TimelineSign } from '../../model/chart.ts';
import { type Block, type Figure, type Inline } from '../../model/document.ts';
import { type Attributes } from '../markup/attributes.ts';
import { type MarkupContext } from '../markup/context.ts';
import { type Moment, makeTimelineStrip } from './timeline-strip.ts';

/** A directive inside a figure: its words as they stand, and its attributes. */
export interface FigurePart {
  readonly words: readonly Inline[];
  readonly attributes: Attributes;
}

/** `:::bars`: the longest bar first, those marked `last` at the end; nothing where every bar is empty. */
export function readBars(
  parts: readonly FigurePart[],
  attributes: Attributes,
  { wording }: MarkupContext,
): readonly Block[] {
  const named = (['first', 'second'] as const).filter((name) => (attributes.get(name) ?? '') !== '');
  const counts = parts
    .map(({ words, attributes: own }) => {
      const values = named.map((name) => wholeNumber(own.get(name)));
      return { words, values, sum: values.reduce((sum, value) => sum + value, 0), isLast: own.has('last') };
    })
    .filter(({ sum }) => sum > 0)
    .toSorted((a, b) => Number(a.isLast) - Number(b.isLast) || b.sum - a.sum);
  if (counts.length === 0) return [];
  const figure: Figure = {
    kind: 'figure',
    alternative: attributes.get('alternative') ?? '',
    chart: {
      kind: 'bars',
      headers: {
        label: attributes.get('label') ?? '',
        parts: named.map((name) => attributes.get(name) ?? ''),
        total: attributes.get('total') ?? '',
      },
      bars: counts.map(({ words, values, sum }) => ({
        label: wordsAlone(words),
        parts: values.map((value) => ({ value, printed: wording.number(value) })),
        total: wording.number(sum),
      })),
    },
  };
  return [figure];
}

/** Words in their languages, without links and keys: a figure leads nowhere. */
function wordsAlone(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.kind === 'passage') return [{ ...inline, children: wordsAlone(inline.children) }];
    if ('children' in inline) return wordsAlone(inline.children);
    return 'value' in inline ? [{ kind: 'text', value: inline.value }] : [];
  });
}

/** What a template counted; anything that is no number counts nothing. */
function wholeNumber(value: string | undefined): number {
  return /^\d{1,9}$/u.test(value ?? '') ? Number(value) : 0;
}

/** `:::timeline-strip`: nothing where no moment has a date. */
export function readTimelineStrip(
  parts: readonly FigurePart[],
  attributes: Attributes,
  context: MarkupContext,
): readonly Block[] {
  const moments = parts.map(({ words, attributes: own }): Moment => ({
    date: own.get('date') ?? '',
    kind: momentKind(own.get('kind')),
    words: context.plain(words),
  }));
  const signs: readonly TimelineSign[] = ['event', 'statement', 'publication', 'span'];
  const labels = new Map(signs.map((sign) => [sign, attributes.get(sign) ?? '']));
  const chart = makeTimelineStrip(moments, labels, context.wording);
  return chart === null ? [] : [{ kind: 'figure', alternative: attributes.get('alternative') ?? '', chart }];
}

function momentKind(kind: string | undefined): TimelineMark['kind'] {
  return kind === 'statement' || kind === 'publication' ? kind : 'event';
}

/** `::qr[address]`: a code for a camera; nothing where there is no web address, or the theme has no codes. */
export function readCode(
  part: FigurePart,
  context: MarkupContext,
): NonNullable<Extract<Block, { kind: 'entry' }>['code']> | null {
  const address = context.plain(part.words).trim();
  if (!context.hasCodes || !/^https?:\/\//iu.test(address) || !URL.canParse(address)) return null;
  const key = part.attributes.get('key') ?? '';
  return {
    kind: 'figure',
    alternative: part.attributes.get('alternative') ?? '',
    chart: { kind: 'qr', address: new URL(address).href, key: key === '' ? null : key },
  };
}

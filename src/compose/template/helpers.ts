import { type CitationKey, type Inline } from '../../model/document.ts';
import { isSafeHref } from '../markup/inlines.ts';
import { paragraphId } from '../view/articles.ts';
import { type ActorView, type CitationView, type DatingView, type StatementView } from '../view/schema.ts';
import { printDating } from '../wording/dates.ts';
import { type Wording, type WordingValue } from '../wording/wording.ts';
import { Slot, type SlotTable } from '../slots.ts';
import { Words } from '../words.ts';
import { type HelperName } from './helper-reference.ts';
import { type Seal } from './seal.ts';

/** A helper that was used wrongly; the message is for the template's author. */
class HelperMisuse extends Error {
  override readonly name = 'HelperMisuse';
}

interface HelperContext {
  readonly slots: SlotTable;
  readonly seal: Seal;
  readonly wording: Wording;
  /** References that may disappear where what they point to is not printed. */
  readonly optionalReferences: WeakSet<Inline>;
}

/** A helper as written: its arguments in order, and those with a name. */
type Helper = (values: readonly unknown[], named: Readonly<Record<string, unknown>>) => unknown;

/** The helpers that templates may call, besides `if`, `unless`, `each` and `with`. */
export function makeHelpers(context: HelperContext): Readonly<Record<HelperName, Helper>> {
  const { seal, wording, slots } = context;
  const print = (words: Words): Slot => slots.hold(words);
  const groups = (items: readonly unknown[], keyOf: (statement: StatementView) => unknown, name: string) =>
    groupBy(items, (item) => keyOf(seal.unseal(item) as StatementView)).map(([key, members]) =>
      Object.freeze(
        Object.assign(Object.create(null) as object, { [name]: seal.seal(key), statements: members }),
      ),
    );
  return {
    t: ([key, ...rest], named) => print(wording.say(keyOf(key, rest[0]), valuesOf(named))),
    plural: ([count, one, other]) => {
      const rules = new Intl.PluralRules(wording.locale);
      return rules.select(Number(count)) === 'one' ? one : other;
    },
    date: ([value]) => {
      const dating = seal.unseal(value) as DatingView | null | undefined;
      if (dating === null || dating === undefined) return print(wording.say('date-not-given'));
      const { precision } = dating;
      return print(Words.of(printDating({ value: plainOf(dating.value), precision }, wording)));
    },
    list: ([items]) => print(joinWords(listOf(items, 'list').map(toWords), wording)),
    cite: ([item], { max }) => print(new Words(citeNodes(citationsIn(seal.unseal(item)), max, wording))),
    quote: ([item]) => print(quoteWords(seal.unseal(item), wording)),
    link: ([address, text]) => print(linkWords(address, text)),
    place: ([item], { text }) => {
      const { place } = seal.unseal(item) as StatementView;
      return print(
        reference(
          context,
          plainOf(place),
          text === undefined ? wording.say('see-place') : toWords(text),
          true,
        ),
      );
    },
    ref: ([id, text], { page }) => print(reference(context, plainOf(id), toWords(text), page === true)),
    limit: ([items, count]) => listOf(items, 'limit').slice(0, Number(count)),
    skip: ([items, count]) => listOf(items, 'skip').slice(Number(count)),
    sort: ([items, field], { descending }) =>
      sortBy(listOf(items, 'sort'), plainOf(field), descending === true),
    where: ([items, field, wanted]) =>
      listOf(items, 'where').filter((item) => isSame(fieldOf(item, plainOf(field)), wanted)),
    statementsByCountry: ([items]) =>
      groups(listOf(items, 'statementsByCountry'), ({ speaker }) => speaker?.country ?? null, 'country'),
    statementsBySpeaker: ([items]) =>
      groups(listOf(items, 'statementsBySpeaker'), ({ speaker }): ActorView | null => speaker, 'speaker'),
    is: ([a, b]) => isSame(a, b),
    isAny: ([a, ...rest]) => rest.some((each) => isSame(a, each)),
    more: ([a, b]) => Number(a) > Number(b),
    all: (values) => values.every(isTrue),
    any: (values) => values.some(isTrue),
    not: ([value]) => !isTrue(value),
    count: ([items]) => listOf(items, 'count').length,
    add: ([a, b]) => Number(a) + Number(b),
  };
}

function keyOf(key: unknown, code: unknown): string {
  const base = plainOf(key);
  return code === undefined || code === null ? base : `${base}.${plainOf(code)}`;
}

function valuesOf(named: Readonly<Record<string, unknown>>): Readonly<Record<string, WordingValue>> {
  const entries = Object.entries(named).map(([key, value]): [string, WordingValue] => [
    key,
    typeof value === 'number' ? value : toWords(value),
  ]);
  return Object.fromEntries(entries);
}

function toWords(value: unknown): Words {
  if (value instanceof Slot) return new Words(value.inlines);
  if (value instanceof Words) return value;
  return typeof value === 'string' || typeof value === 'number' ? Words.of(String(value)) : new Words([]);
}

function plainOf(value: unknown): string {
  if (value instanceof Slot) return value.plain;
  if (value instanceof Words)
    return value.inlines.map((node) => ('value' in node ? node.value : '')).join('');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function listOf(value: unknown, helper: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new HelperMisuse(`"${helper}" needs a list.`);
}

function isTrue(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  const isText = (value: unknown): boolean => value instanceof Slot || typeof value === 'string';
  return isText(a) && isText(b) && plainOf(a) === plainOf(b);
}

function fieldOf(item: unknown, path: string): unknown {
  let value = item;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** Sorted by a field: numbers by size, dates by their value, words by code points; items without it come last. */
function sortBy(items: readonly unknown[], field: string, isDescending: boolean): readonly unknown[] {
  const keyed = items.map((item) => {
    const value = fieldOf(item, field);
    const key =
      typeof value === 'object' && value !== null && !(value instanceof Slot)
        ? fieldOf(value, 'value')
        : value;
    return {
      item,
      key: typeof key === 'number' ? key : key === null || key === undefined ? null : plainOf(key),
    };
  });
  const sign = isDescending ? -1 : 1;
  return keyed
    .toSorted((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      return a.key === b.key ? 0 : a.key < b.key ? -sign : sign;
    })
    .map(({ item }) => item);
}

/** Members by key in the order in which keys first occur; those without one come last. */
function groupBy(
  items: readonly unknown[],
  keyOf: (item: unknown) => unknown,
): readonly (readonly [unknown, readonly unknown[]])[] {
  const found = new Map<unknown, unknown[]>();
  for (const item of items) {
    const key = keyOf(item);
    const members = found.get(key);
    if (members === undefined) found.set(key, [item]);
    else members.push(item);
  }
  return [...found].toSorted((a, b) => Number(a[0] === null) - Number(b[0] === null));
}

function joinWords(items: readonly Words[], wording: Wording): Words {
  const format = new Intl.ListFormat(wording.locale, { type: 'conjunction' });
  const parts = format.formatToParts(items.map((_, index) => String(index)));
  return new Words(
    parts.flatMap(({ type, value }) =>
      type === 'element' ? (items[Number(value)]?.inlines ?? []) : Words.of(value).inlines,
    ),
  );
}

function citationsIn(item: unknown): readonly CitationView[] {
  if (Array.isArray(item)) return item.flatMap(citationsIn);
  if (typeof item !== 'object' || item === null) return [];
  const citations = 'citations' in item ? item.citations : [item];
  // Fields of the view have the shape of their schema.
  return Array.isArray(citations) ? (citations as readonly CitationView[]) : [];
}

function citeNodes(citations: readonly CitationView[], max: unknown, wording: Wording): readonly Inline[] {
  const kept = typeof max === 'number' ? citations.slice(0, max) : citations;
  return kept.flatMap(({ source, paragraph }, index): readonly Inline[] => {
    const key: CitationKey = {
      source,
      paragraph,
      sourceTarget: `source-${source}`,
      paragraphTarget: paragraph === null ? `article-${source}` : paragraphId(source, paragraph),
    };
    const cite: Inline = { kind: 'cite', key };
    return index === 0 ? [cite] : [...Words.of(wording.raw('comma')).inlines, cite];
  });
}

/**
 * Exact words as they are printed: direct ones in the outer quotation marks of the pack's language, others bare, behind
 * the article's own reporting verb where that stands right before them.
 */
function quoteWords(item: unknown, wording: Wording): Words {
  if (item instanceof Slot || typeof item === 'string') return inMarks(toWords(item), wording);
  if (typeof item !== 'object' || item === null || !('words' in item)) {
    throw new HelperMisuse('"quote" needs a statement, a wording, a position or words.');
  }
  const words = toWords(item.words);
  if ('kind' in item && item.kind === 'direct') return inMarks(words, wording);
  const lead = 'lead' in item ? toWords(item.lead) : new Words([]);
  return new Words(joinPassages([...lead.inlines, ...words.inlines]));
}

/**
 * Neighbouring passages of one language as one: each is set apart in a text of the other direction, which would put the
 * second before the first.
 */
export function joinPassages(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const before = joined.at(-1);
    const isSame =
      inline.kind === 'passage' &&
      before?.kind === 'passage' &&
      before.language === inline.language &&
      before.direction === inline.direction;
    if (isSame) joined[joined.length - 1] = { ...before, children: [...before.children, ...inline.children] };
    else joined.push(inline);
  }
  return joined;
}

function inMarks(words: Words, wording: Wording): Words {
  const [open, close] = [wording.raw('quotation-marks.open'), wording.raw('quotation-marks.close')];
  return new Words([...Words.of(open).inlines, ...words.inlines, ...Words.of(close).inlines]);
}

function linkWords(address: unknown, text: unknown): Words {
  const href = plainOf(address).trim();
  const shown =
    text === undefined
      ? Words.of(href.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/$/u, ''))
      : toWords(text);
  // An address comes from an article's metadata: anything but a web or mail address is printed, not linked.
  return isSafeHref(href) ? new Words([{ kind: 'link', href, children: shown.inlines }]) : shown;
}

function reference(context: HelperContext, target: string, words: Words, showsPage: boolean): Words {
  const node: Inline = { kind: 'reference', target, showsPage, children: words.inlines };
  context.optionalReferences.add(node);
  return new Words([node]);
}

import { type Inline } from '../../model/document.ts';
import { Words } from '../words.ts';

/** A wording of the pack's own: a text with `{placeholders}`, or one text a plural category. */
export type WordingEntry = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** All wordings by dotted key, such as `sections.statements`. */
export type WordingTable = ReadonlyMap<string, WordingEntry>;

/** What may stand for a placeholder. */
export type WordingValue = string | number | Words;

/**
 * The pack's own words in one language. Texts are plain, never parsed; a placeholder takes words with all their marks.
 * `count` chooses the plural form. A key that does not exist is asked for through `has` first or noted as missing.
 */
export class Wording {
  readonly language: string;
  readonly locale: string;
  readonly #table: WordingTable;
  readonly #missing = new Set<string>();
  readonly #plural: Intl.PluralRules;
  readonly #number: Intl.NumberFormat;

  constructor(language: string, table: WordingTable) {
    this.language = language;
    this.#table = table;
    const locale = table.get('locale');
    this.locale = typeof locale === 'string' ? locale : language;
    this.#plural = new Intl.PluralRules(this.locale);
    this.#number = new Intl.NumberFormat(this.locale);
  }

  get keys(): Iterable<string> {
    return this.#table.keys();
  }

  /** Keys that were asked for in vain. */
  get missing(): readonly string[] {
    return [...this.#missing];
  }

  has(key: string): boolean {
    return this.#table.has(key);
  }

  /** The text of a key with its placeholders as they stand; the key itself where it does not exist. */
  raw(key: string, count?: number): string {
    const entry = this.#table.get(key);
    if (entry === undefined) {
      this.#missing.add(key);
      return key;
    }
    if (typeof entry === 'string') return entry;
    const category = this.#plural.select(count ?? 0);
    return (count === 0 ? entry.zero : undefined) ?? entry[category] ?? entry.other ?? key;
  }

  /** The words of a key with its placeholders filled; unknown placeholders stay as they stand. */
  say(key: string, values: Readonly<Record<string, WordingValue>> = {}): Words {
    const count = values['count'];
    const text = this.raw(key, typeof count === 'number' ? count : undefined);
    const nodes: Inline[] = [];
    for (const part of text.split(/(\{[a-z-]+\})/u)) {
      const value = part.startsWith('{') && part.endsWith('}') ? values[part.slice(1, -1)] : undefined;
      if (value === undefined) nodes.push(...Words.of(part).inlines);
      else nodes.push(...this.#words(value).inlines);
    }
    return new Words(nodes);
  }

  number(value: number): string {
    return this.#number.format(value);
  }

  #words(value: WordingValue): Words {
    if (value instanceof Words) return value;
    return Words.of(typeof value === 'number' ? this.number(value) : value);
  }
}

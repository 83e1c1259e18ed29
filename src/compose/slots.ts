import { type Inline } from '../model/document.ts';
import { plainText, Words } from './words.ts';

// Noncharacters: they stand for no character in any text (Unicode, section 23.7), and `hideSlotSigns` takes them
// out of template text, so that nothing but this file can write a slot. U+FDD2 and U+FDD3 mark directive lines in the same way.
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';

/** Finds slots in a text; the number is the slot's index. */
export const slotPattern = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'gu');

/**
 * What a template sees in place of words. Printed into the Markdown it is an opaque sign; the words themselves are put
 * back after the Markdown was parsed. So article text cannot become Markdown, HTML, a directive or Handlebars, whatever
 * it holds and whatever the template's author forgets.
 */
export class Slot {
  // Private names are out of reach for templates and for the proto lookups of Handlebars.
  readonly #index: number;
  readonly #inlines: readonly Inline[];

  constructor(index: number, inlines: readonly Inline[]) {
    this.#index = index;
    this.#inlines = inlines;
  }

  get inlines(): readonly Inline[] {
    return this.#inlines;
  }

  get plain(): string {
    return plainText(this.#inlines);
  }

  toString(): string {
    return `${OPEN}${this.#index}${CLOSE}`;
  }
}

/** The slots of one composition. */
export class SlotTable {
  readonly #slots: Slot[] = [];
  readonly #held = new WeakSet<Inline>();

  hold(words: Words | readonly Inline[]): Slot {
    const slot = new Slot(this.#slots.length, words instanceof Words ? words.inlines : words);
    this.#slots.push(slot);
    for (const node of slot.inlines) this.#held.add(node);
    return slot;
  }

  /** Whether a node came from a slot, not from what an author wrote. */
  holds(node: Inline): boolean {
    return this.#held.has(node);
  }

  /** The nodes of a text in which slots may stand: text between them becomes text nodes through `between`. */
  fill(text: string, between: (text: string) => readonly Inline[]): readonly Inline[] {
    const nodes: Inline[] = [];
    let last = 0;
    for (const match of text.matchAll(slotPattern)) {
      if (match.index > last) nodes.push(...between(text.slice(last, match.index)));
      nodes.push(...(this.#slots[Number(match[1])]?.inlines ?? []));
      last = match.index + match[0].length;
    }
    if (last < text.length) nodes.push(...between(text.slice(last)));
    return nodes;
  }

  /** The text with every slot replaced by its plain words: for attributes. */
  plain(text: string): string {
    return text.replace(slotPattern, (_, index: string) => this.#slots[Number(index)]?.plain ?? '');
  }
}

/** Takes the signs of slots out of a text that an author wrote. */
export function hideSlotSigns(text: string): string {
  return text.replace(/[\ufdd0-\ufdef]/gu, '\ufffd');
}

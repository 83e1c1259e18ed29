import { Slot, type SlotTable } from '../slots.ts';
import { Words } from '../words.ts';

/**
 * Turns the view into what a template may touch: objects without prototype, words as slots, empty words as null (so that
 * `{{#if}}` tells them), lists frozen. Helpers get at the values behind through `unseal`.
 */
export class Seal {
  readonly #slots: SlotTable;
  readonly #values = new WeakMap<object, unknown>();
  readonly #sealed = new WeakMap<object, unknown>();

  constructor(slots: SlotTable) {
    this.#slots = slots;
  }

  seal(value: unknown): unknown {
    if (typeof value === 'string') return value === '' ? null : this.#slots.hold(Words.of(value));
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Words) return value.inlines.length === 0 ? null : this.#slots.hold(value);
    // The same value seen from several places (a speaker, an article) is sealed once.
    const known = this.#sealed.get(value);
    if (known !== undefined) return known;
    const sealed = Array.isArray(value) ? this.#sealList(value) : this.#sealObject(value);
    this.#sealed.set(value, sealed);
    return sealed;
  }

  /** The value behind a sealed one; anything else as it is. */
  unseal(value: unknown): unknown {
    if (value instanceof Slot) return value;
    return typeof value === 'object' && value !== null ? (this.#values.get(value) ?? value) : value;
  }

  #sealList(list: readonly unknown[]): unknown {
    const sealed = Object.freeze(list.map((item) => this.seal(item)));
    this.#values.set(sealed, list);
    return sealed;
  }

  #sealObject(object: object): unknown {
    // Null prototype: a template reaches own fields and nothing else.
    const sealed = Object.create(null) as Record<string, unknown>;
    // The strict look-up of Handlebars names the object in its message; a symbol is out of reach for templates.
    Object.defineProperty(sealed, Symbol.toPrimitive, { value: () => '[data]' });
    for (const [key, value] of Object.entries(object)) sealed[key] = this.seal(value);
    this.#values.set(sealed, object);
    return Object.freeze(sealed);
  }
}

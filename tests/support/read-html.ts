import { parseHTML } from 'linkedom';

/** As much of a DOM element as the tests read; the project is compiled without the DOM's types. */
export interface ReadElement {
  readonly localName: string;
  readonly id: string;
  readonly className: string;
  readonly textContent: string;
  readonly children: ArrayLike<ReadElement>;
  readonly getAttribute: (name: string) => string | null;
  readonly getAttributeNames: () => readonly string[];
  readonly closest: (selector: string) => ReadElement | null;
  readonly querySelector: (selector: string) => ReadElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<ReadElement>;
}

/** The `html` element of a whole page. */
export function readHtml(html: string): ReadElement {
  // Linkedom's types need the DOM's; this is the part of them that is used.
  const { document } = parseHTML(html) as unknown as {
    readonly document: { readonly documentElement: ReadElement };
  };
  return document.documentElement;
}

/** The one element that a selector finds; throws where there is none. */
export function find(root: ReadElement, selector: string): ReadElement {
  const found = root.querySelector(selector);
  if (found === null) throw new Error(`Nothing is "${selector}".`);
  return found;
}

/** Every element that a selector finds, in order. */
export function findAll(root: ReadElement, selector: string): readonly ReadElement[] {
  return [...root.querySelectorAll(selector)];
}

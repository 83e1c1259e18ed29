import { parseHTML } from 'linkedom';

/** The parts of the DOM that ingest reads; the project has no types of a browser, since it runs in none. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<HtmlNode>;
}

/** An element with its attributes. */
export interface HtmlElement extends HtmlNode {
  readonly innerHTML: string;
  getAttribute(name: string): string | null;
}

/** A parsed page. */
export interface HtmlDocument {
  readonly documentElement: HtmlElement;
  querySelector(selectors: string): HtmlElement | null;
  querySelectorAll(selectors: string): Iterable<HtmlElement>;
}

/** Parses HTML of any quality; scripts stay text and nothing is fetched. */
export function parseHtmlDocument(source: string): HtmlDocument {
  // linkedom builds a document only around an <html> element.
  const html = /<html[\s>]/i.test(source) ? source : `<html><body>${source}</body></html>`;
  // linkedom types its result by the browser's own declarations, which this project does not load.
  return (parseHTML(html) as unknown as { readonly document: HtmlDocument }).document;
}

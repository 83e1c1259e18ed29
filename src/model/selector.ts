import { z } from 'zod';

const offset = z.int().nonnegative();

/** A stretch of an article's `text`: UTF-16 offsets, `start` inclusive, `end` exclusive. */
export const spanSchema = z.strictObject({ start: offset, end: offset });
export type Span = Readonly<z.infer<typeof spanSchema>>;

/** A span together with its characters; `exact === text.slice(start, end)` always holds. */
export const quotedSpanSchema = z.strictObject({ start: offset, end: offset, exact: z.string() });
export type QuotedSpan = Readonly<z.infer<typeof quotedSpanSchema>>;

/**
 * A W3C Web Annotation position-and-quote selector: where words stand in an article, and their surroundings, so that
 * they can be found again after an edit. https://www.w3.org/TR/annotation-model/#selectors
 */
export const selectorSchema = z.strictObject({
  article: z.string(),
  start: offset,
  end: offset,
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});
export type Selector = Readonly<z.infer<typeof selectorSchema>>;

const CONTEXT_LENGTH = 32;

/** The words of a span. */
export function quoteSpan(text: string, span: Span): QuotedSpan {
  return { start: span.start, end: span.end, exact: text.slice(span.start, span.end) };
}

/** The selector of a span of an article, with up to 32 characters of context on either side. */
export function selectSpan(article: { readonly id: string; readonly text: string }, span: Span): Selector {
  const { id, text } = article;
  return {
    article: id,
    ...quoteSpan(text, span),
    prefix: sliceWhole(text, span.start - CONTEXT_LENGTH, span.start),
    suffix: sliceWhole(text, span.end, span.end + CONTEXT_LENGTH),
  };
}

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` holds every character of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** A slice whose cut ends never fall between the two halves of a surrogate pair. */
function sliceWhole(text: string, from: number, to: number): string {
  let start = Math.max(0, from);
  let end = Math.min(text.length, to);
  if (isLowSurrogate(text, start)) start += 1;
  if (isLowSurrogate(text, end)) end -= 1;
  return text.slice(start, Math.max(start, end));
}

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return index > 0 && index < text.length && unit >= 0xdc00 && unit <= 0xdfff;
}

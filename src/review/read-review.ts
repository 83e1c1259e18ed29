import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Review, reviewLists, reviewSchema } from '../model/review.ts';

/** The last line of a whole review file: YAML's own mark for the end of a document. */
export const END_MARK = '...';

/** A review file as it was read; both are null where a diagnostic is an error. */
export interface ReadReview {
  readonly review: Review | null;
  /** The same as a YAML document that keeps comments and layout. */
  readonly document: Document | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads review.yaml. Emits `review-valid` with the place of every fault: merge conflicts, duplicate keys, a version of
 * the future, a file that was cut short, unknown or wrong values.
 */
export function readReview(source: string, file: string): ReadReview {
  const fault = (message: string, line: number, column: number, hint: string): Diagnostic => ({
    severity: 'error',
    code: 'review-valid',
    message,
    file,
    line,
    column,
    hint,
  });
  const refused = (...diagnostics: Diagnostic[]): ReadReview => ({
    review: null,
    document: null,
    diagnostics,
  });

  const lines = source.split(/\r?\n/);
  const conflict = lines.findIndex((line) => /^(<{7}|={7}|>{7})( |$)/.test(line));
  if (conflict >= 0) {
    return refused(
      fault(
        'The file holds the marks of a merge conflict.',
        conflict + 1,
        1,
        'Choose between the two versions, then take out the lines of the marks.',
      ),
    );
  }
  if (lines.findLast((line) => /^\s*[^#\s]/.test(line))?.trim() !== END_MARK) {
    return refused(
      fault(
        'The file ends before its end mark: it may have been cut short.',
        Math.max(1, lines.length),
        1,
        `Restore it, or, if nothing is missing, end it with a line of "${END_MARK}".`,
      ),
    );
  }

  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, prettyErrors: false });
  const placeOf = (offset: number): { line: number; column: number } => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (document.errors.length > 0) {
    return refused(
      ...document.errors.map((error) => {
        const { line, column } = placeOf(error.pos[0]);
        return fault(error.message, line, column, 'Mend the YAML at this place; nothing was changed.');
      }),
    );
  }

  const version: unknown = document.get('briefpack');
  if (typeof version === 'string' && /^review\/(?!1$)\d+$/.test(version)) {
    const { line, column } = placeOf(nearestNode(document, ['briefpack']));
    return refused(
      fault(
        `The file is of version "${version}"; this Briefpack knows "review/1".`,
        line,
        column,
        'Update Briefpack.',
      ),
    );
  }
  const aliases = findAliases(document);
  if (aliases.length > 0) {
    return refused(
      ...aliases.map((offset) => {
        const { line, column } = placeOf(offset);
        return fault('An alias stands for a value.', line, column, 'Write the value out instead of "*".');
      }),
    );
  }
  const parsed = reviewSchema.safeParse(document.toJS());
  if (parsed.success) return { review: parsed.data, document, diagnostics: [] };
  return refused(
    ...parsed.error.issues.map((issue) => {
      const path = issue.path.filter((key) => typeof key !== 'symbol');
      const node = nearestNode(document, path);
      const { line, column } = placeOf(node);
      return fault(
        path.length === 0 ? `${issue.message}.` : `${path.join('.')}: ${issue.message}.`,
        line,
        column,
        issue.code === 'unrecognized_keys'
          ? `Entries of "${String(path[0] ?? 'a list')}" may hold: ${knownKeys(path[0]).join(', ')}.`
          : 'docs/cli.md lists what an entry may hold.',
      );
    }),
  );
}

/** What an entry of a list may hold, or the lists themselves. */
function knownKeys(list: string | number | undefined): readonly string[] {
  const known = reviewLists.find((each) => each === list);
  return known === undefined
    ? Object.keys(reviewSchema.shape)
    : Object.keys(reviewSchema.shape[known].unwrap().unwrap().element.shape);
}

/** Where aliases stand: an edit of the value that they stand for would change more than one decision. */
function findAliases(document: Document): readonly number[] {
  const found: number[] = [];
  visit(document, {
    Alias: (_, { range }) => {
      found.push(range?.[0] ?? 0);
    },
  });
  return found;
}

/** The offset of the value at a path, or of the nearest one above it that exists. */
function nearestNode(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      const start: unknown = node.range[0];
      if (typeof start === 'number') return start;
    }
  }
  return 0;
}

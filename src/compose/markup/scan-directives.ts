import { type Place, type Report } from '../report.ts';
import { suggest } from '../suggest.ts';
import { directives, type DirectiveName } from './directives.ts';

/** The Markdown of a pack, taken apart at its directives. */
export type Piece =
  | { readonly kind: 'markdown'; readonly text: string }
  | {
      readonly kind: 'directive';
      readonly name: DirectiveName;
      /** What stands between the braces. */
      readonly attributes: string;
      readonly place: Place | null;
      readonly children: readonly Piece[];
    };

/** A piece that a directive opens. */
export type Directive = Extract<Piece, { kind: 'directive' }>;

// Signs that carry the number of a template line to where its directive is read; see slots.ts for noncharacters.
const MARK_OPEN = '\ufdd2';
const MARK_CLOSE = '\ufdd3';
const directiveLine = /^([ \t]*):::[ \t]*([\w-]*)[ \t]*(?:\{(.*)\})?[ \t]*(?:\ufdd2(\d+)\ufdd3)?[ \t]*$/u;
const oneLine = /^[ \t]*::([\w-]+)\[(.*)\](?:\{(.*)\})?[ \t]*(?:\ufdd2(\d+)\ufdd3)?[ \t]*$/u;
const looksLikeDirective = /^[ \t]*:::?(?:[\w-]|[ \t]*$|[ \t]*\ufdd2|:)/u;
const MAX_DEPTH = 40;

/** The places of the directive lines of all templates of a pack, by the numbers that `markDirectiveLines` writes. */
export class DirectivePlaces {
  readonly #places: Place[] = [];

  /** Ends every directive line of a template with the number of its place. */
  mark(text: string, file: string): string {
    return text
      .split('\n')
      .map((line, index) => {
        if (!looksLikeDirective.test(line) || !isWhole(line)) return line;
        const column = line.length - line.trimStart().length + 1;
        this.#places.push({ file, line: index + 1, column });
        return `${line}${MARK_OPEN}${this.#places.length - 1}${MARK_CLOSE}`;
      })
      .join('\n');
  }

  find(number: string | undefined): Place | null {
    return number === undefined ? null : (this.#places[Number(number)] ?? null);
  }
}

/** Whether every mustache that a line opens is closed in it. */
function isWhole(line: string): boolean {
  return line.split('{{').length === line.split('}}').length;
}

interface Open {
  readonly name: DirectiveName | null;
  readonly attributes: string;
  readonly place: Place | null;
  readonly children: Piece[];
  lines: string[];
}

/**
 * Takes Markdown apart at its `:::name` lines. A directive closes with `:::` on a line of its own, the innermost first,
 * so that authors count no colons; those that hold nothing have no end, and `::name[words]` holds one line and has none
 * either. Faults go to the report.
 */
export function scanDirectives(markdown: string, places: DirectivePlaces, report: Report): readonly Piece[] {
  const root: Open = { name: null, attributes: '', place: null, children: [], lines: [] };
  const stack: [Open, ...Open[]] = [root];
  const top = (): Open => stack.at(-1) ?? root;

  for (const line of markdown.split('\n')) {
    if (!looksLikeDirective.test(line)) {
      top().lines.push(line);
      continue;
    }
    flush(top());
    const short = oneLine.exec(line);
    if (short !== null) {
      const piece = readOneLine(short, places.find(short[4]), report);
      if (piece !== null) top().children.push(piece);
      continue;
    }
    const match = directiveLine.exec(line);
    if (match === null) {
      const place = places.find(/\ufdd2(\d+)\ufdd3/u.exec(line)?.[1]);
      report.addFault(
        'This is no directive.',
        place,
        'Write ":::name{key="value"}", "::name[words]" or ":::".',
      );
      continue;
    }
    const place = places.find(match[4]);
    const written = match[2] ?? '';
    if (written === '') closeInnermost(stack, place, report);
    else {
      const name = directiveNamed(written);
      if (name === null) reportUnknown(written, place, report);
      const open: Open = { name, attributes: match[3] ?? '', place, children: [], lines: [] };
      if (name !== null && directives[name].isLeaf) top().children.push(toPiece(open));
      else if (stack.length > MAX_DEPTH) {
        report.addFault('Directives are nested too deep.', place);
        return [];
      } else stack.push(open);
    }
  }
  while (stack.length > 1) {
    const { name, place } = top();
    report.addFault(
      `":::${name ?? ''}" is never closed.`,
      place,
      'Close it with ":::" on a line of its own.',
    );
    closeInnermost(stack, place, report);
  }
  flush(root);
  return root.children;
}

function closeInnermost(stack: [Open, ...Open[]], place: Place | null, report: Report): void {
  const open = stack.length > 1 ? stack.pop() : undefined;
  if (open === undefined) {
    report.addFault('":::" closes nothing: no directive is open here.', place);
    return;
  }
  flush(open);
  if (open.name !== null) stack.at(-1)?.children.push(toPiece(open));
}

function flush(open: Open): void {
  if (open.lines.some((line) => line.trim() !== '')) {
    open.children.push({ kind: 'markdown', text: dedent(open.lines) });
  }
  open.lines = [];
}

/** `::name[words]{attributes}`: a directive that holds one line. */
function readOneLine(match: RegExpExecArray, place: Place | null, report: Report): Piece | null {
  const [, written = '', text = '', attributes = ''] = match;
  const name = directiveNamed(written);
  if (name === null) {
    reportUnknown(written, place, report);
    return null;
  }
  const children: readonly Piece[] = text.trim() === '' ? [] : [{ kind: 'markdown', text }];
  return { kind: 'directive', name, attributes, place, children };
}

/** Lines without the indentation that all of them share: templates are indented for their readers. */
function dedent(lines: readonly string[]): string {
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents);
  return lines.map((line) => line.slice(shared)).join('\n');
}

function toPiece(open: Open): Piece {
  const { name, attributes, place, children } = open;
  return name === null
    ? { kind: 'markdown', text: '' }
    : { kind: 'directive', name, attributes, place, children };
}

function directiveNamed(name: string): DirectiveName | null {
  // The check makes the cast true.
  return Object.hasOwn(directives, name) ? (name as DirectiveName) : null;
}

/** Reports a directive that does not exist. */
export function reportUnknown(name: string, place: Place | null, report: Report): void {
  report.addFault(`There is no directive ":::${name}".`, place, suggest(name, Object.keys(directives)));
}

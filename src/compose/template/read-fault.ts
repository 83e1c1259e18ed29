import { suggest } from '../suggest.ts';
import { builtinHelpers, helperReference } from './helper-reference.ts';

/** A fault of a template in words, at a place that counts from 1. */
export interface Fault {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly hint?: string;
}

const helperNames = [...builtinHelpers, ...Object.keys(helperReference)];

/**
 * Reads an error of Handlebars. Its exceptions carry a line and a column that counts from 0; its grammar errors say the
 * line in their message and show the place with a caret; what a helper throws carries nothing.
 */
export function readFault(error: unknown, text: string, partials: readonly string[]): Fault {
  const message = error instanceof Error ? error.message : String(error);
  const grammar = /^Parse error on line (\d+):\n([^\n]*)\n(-*)\^\n(.*)$/su.exec(message);
  if (grammar !== null) return readGrammarFault(grammar, text);
  const lexical = /^Lexical error on line (\d+)/u.exec(message);
  if (lexical !== null) return { message: 'This cannot be read.', line: Number(lexical[1]), column: 1 };
  const words = message.replace(/ - \d+:\d+$/u, '');
  const place = placeOf(error) ?? { line: 1, column: 1 };

  const helper = /used the unknown helper (\S+)$/u.exec(words)?.[1];
  if (helper !== undefined) {
    return withHint(`There is no helper "${helper}".`, place, suggest(helper, helperNames));
  }
  const partial = /^The partial (\S+) could not be found$/u.exec(words)?.[1];
  if (partial !== undefined) {
    const where = placeOfText(text, new RegExp(`\\{\\{[~#]?>\\s*(${escapeRegExp(partial)})`, 'u')) ?? place;
    return withHint(`There is no section "${partial}".`, where, suggest(partial, partials));
  }
  const field = /^"(.*)" not defined in/u.exec(words)?.[1];
  if (field !== undefined) return withHint(`There is no field "${field}" here.`, place, undefined);
  const mismatch = /^(\S+) doesn't match (\S+)$/u.exec(words);
  if (mismatch !== null) {
    return withHint(
      `"{{#${mismatch[1] ?? ''}}}" is closed by "{{/${mismatch[2] ?? ''}}}".`,
      place,
      undefined,
    );
  }
  return withHint(/[.!?]$/u.test(words) ? words : `${words}.`, place, undefined);
}

function withHint(message: string, place: { line: number; column: number }, hint: string | undefined): Fault {
  return { message, ...place, ...(hint === undefined ? {} : { hint }) };
}

function placeOf(error: unknown): { readonly line: number; readonly column: number } | null {
  if (typeof error !== 'object' || error === null || !('lineNumber' in error) || !('column' in error))
    return null;
  const { lineNumber, column } = error;
  return typeof lineNumber === 'number' && typeof column === 'number'
    ? { line: lineNumber, column: column + 1 }
    : null;
}

/** The parser shows what it had read and what comes, line ends left out, and a caret between them. */
function readGrammarFault(match: RegExpExecArray, text: string): Fault {
  const [, line = '1', shown = '', dashes = '', rest = ''] = match;
  const past = unmark(shown.slice(0, dashes.length).replace(/^\.\.\./u, ''));
  const next = unmark(shown.slice(dashes.length).replace(/\.\.\.$/u, ''));
  const offset = findShown(text, past, next, Number(line));
  const before = text.slice(0, offset);
  const place = { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
  const got = /got '(\w+)'$/u.exec(rest)?.[1] ?? '';
  const torn = findTornMustache(text, offset);
  if (torn !== null) {
    return { message: 'This "{{" is never closed.', ...torn, hint: 'Close it with "}}" on the same line.' };
  }
  if (got === 'EOF') {
    const open = findUnclosed(text);
    const name = open?.name ?? '...';
    const hint = `Close it with "{{/${name}}}".`;
    return { message: `"{{#${name}}}" is never closed.`, ...(open?.place ?? place), hint };
  }
  if (got === 'OPEN_ENDBLOCK') return { message: 'This closes a block that is not open.', ...place };
  const message = `This cannot be read: "${next.trim().slice(0, 20)}" is not expected here.`;
  return { message, ...place, hint: 'Is a "}}" or a quotation mark missing?' };
}

/** Where the last `{{` before an offset stands, if no `}}` and no other `{{` follows it on its line. */
function findTornMustache(text: string, offset: number): Omit<Fault, 'message'> | null {
  const opening = text.lastIndexOf('{{', Math.max(0, offset - 1));
  if (opening === -1) return null;
  const end = text.indexOf('\n', opening);
  const rest = text.slice(opening + 2, end === -1 ? undefined : end);
  if (rest.includes('}}') || /^!|\}/u.test(rest)) return null;
  const before = text.slice(0, opening);
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}

/** The innermost block that is never closed. */
function findUnclosed(
  text: string,
): { readonly name: string; readonly place: Omit<Fault, 'message'> } | null {
  const open: { readonly name: string; readonly offset: number }[] = [];
  const blocks = /\{\{!--[\s\S]*?--\}\}|\{\{![\s\S]*?\}\}|\{\{~?(#|\/)[>*]?\s*([^\s}~]*)/gu;
  for (const match of text.matchAll(blocks)) {
    if (match[1] === '#') open.push({ name: match[2] ?? '', offset: match.index });
    else if (match[1] === '/') open.pop();
  }
  const last = open.at(-1);
  if (last === undefined) return null;
  const before = text.slice(0, last.offset);
  const place = { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
  return { name: last.name, place };
}

/** The parser's excerpt without the numbers of directive lines, whole or cut off; see DirectivePlaces. */
function unmark(shown: string): string {
  return shown.replace(/\ufdd2\d+\ufdd3|^\d*\ufdd3|\ufdd2\d*$/gu, '');
}

/** Offset of the caret: where `past` ends and `next` begins once line ends are left out, nearest to the line said. */
function findShown(text: string, past: string, next: string, line: number): number {
  const offsets: number[] = [];
  let joined = '';
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '\n') continue;
    offsets.push(index);
    joined += text[index] ?? '';
  }
  let best = -1;
  let bestDistance = Infinity;
  for (let at = joined.indexOf(past + next); at >= 0; at = joined.indexOf(past + next, at + 1)) {
    const offset = offsets[at + past.length] ?? text.length;
    const away = Math.abs(text.slice(0, offset).split('\n').length - line);
    if (away < bestDistance) [best, bestDistance] = [offset, away];
  }
  if (best >= 0) return best;
  return (
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length + (line > 1 ? 1 : 0)
  );
}

function placeOfText(
  text: string,
  pattern: RegExp,
): { readonly line: number; readonly column: number } | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const before = text.slice(0, match.index + match[0].length - (match[1] ?? '').length);
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

import { directives } from '../markup/directives.ts';
import { type Place, type Report } from '../report.ts';
import { type TemplateFile } from '../template/load.ts';

interface Open {
  readonly name: string;
  readonly place: Place;
}

/** Where a block of Handlebars began, and what its first branch left open. */
interface Branching {
  readonly helper: string;
  readonly before: readonly Open[];
  after: readonly Open[] | null;
}

/** Begins and ends of blocks of Handlebars, their branches, and lines that open or close a directive, in order. */
const mark = /\{\{~?(?<word>#|\/|else\b)(?<helper>[\w-]*)|^[ \t]*:::[ \t]*(?<name>[\w-]*)(?<rest>.*)$/gmu;

/**
 * Tells which directives of a file are never closed, and which ends close nothing, as filling it would. Of a block whose
 * branches leave different directives open nothing can be known before it is filled: the rest of the file is then left
 * alone.
 */
export function checkClosings({ file, text }: TemplateFile, report: Report): void {
  let open: readonly Open[] = [];
  const blocks: Branching[] = [];
  for (const { index, groups } of text.matchAll(mark)) {
    const { word, helper = '', name = '', rest = '' } = groups ?? {};
    const block = blocks.at(-1);
    if (word === '#') blocks.push({ helper, before: open, after: null });
    else if (word === 'else') {
      if (block === undefined) return;
      if (block.after !== null && !areSame(block.after, open)) return;
      block.after = open;
      open = block.before;
    } else if (word === '/') {
      const ended = blocks.pop();
      if (ended === undefined) return;
      // What one item of a list leaves open, the next one would stand in.
      const isLoop = ended.helper === 'each';
      if (isLoop && open.length > ended.before.length) {
        for (const each of open.slice(ended.before.length)) report.addFault(...unclosed(each));
        open = ended.before;
      }
      if (!areSame(ended.after ?? ended.before, open)) return;
    } else {
      const place = placeAt(file, text, index);
      // One that does not exist is told elsewhere; its end is an end all the same.
      const isLeaf = Object.hasOwn(directives, name) && directives[name as keyof typeof directives].isLeaf;
      if (name !== '' && !isLeaf) open = [...open, { name, place }];
      else if (name === '' && rest.replace(/\{\{.*?\}\}/gu, '').trim() === '') {
        if (open.length === 0) report.addFault('":::" closes nothing: no directive is open here.', place);
        open = open.slice(0, -1);
      }
    }
  }
  for (const each of open) if (Object.hasOwn(directives, each.name)) report.addFault(...unclosed(each));
}

function unclosed({ name, place }: Open): [message: string, place: Place, hint: string] {
  return [`":::${name}" is never closed.`, place, 'Close it with ":::" on a line of its own.'];
}

function areSame(a: readonly Open[], b: readonly Open[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

function placeAt(file: string, text: string, index: number): Place {
  const before = text.slice(0, index).split('\n');
  const line = text.split('\n')[before.length - 1] ?? '';
  return { file, line: before.length, column: line.length - line.trimStart().length + 1 };
}

import Handlebars from 'handlebars';
import { type Fault, readFault } from '../template/read-fault.ts';

/** A template as far as it can be read, and what cannot. */
export interface ParsedTemplate {
  /** Null where nothing could be made of the text; else its faults are blank in it, and all places are as written. */
  readonly program: hbs.AST.Program | null;
  readonly faults: readonly Fault[];
}

/** More than a person mends in one go. */
const MAX_FAULTS = 20;

/**
 * Reads a template's grammar and goes on behind each mistake: what cannot be read is blanked out, so that one run tells of
 * all of them, and of what else is wrong in the file. Closings that a blanked opening leaves behind are no mistakes.
 */
export function parseTemplate(text: string, sections: readonly string[]): ParsedTemplate {
  const faults: Fault[] = [];
  let readable = text;
  let orphans = 0;
  for (let attempt = 0; attempt <= MAX_FAULTS; attempt += 1) {
    try {
      return { program: Handlebars.parseWithoutProcessing(readable), faults };
    } catch (error) {
      const fault = readFault(error, readable, sections);
      const isOrphan = fault.message.startsWith('This closes a block') && orphans > 0;
      if (isOrphan) orphans -= 1;
      else faults.push(fault);
      if (fault.message.includes('is closed by')) orphans += 2;
      const blanked = blankOut(readable, fault);
      if (blanked === readable) return { program: null, faults };
      readable = blanked;
    }
  }
  return { program: null, faults };
}

/** The text without the mustache at a place, or without the rest of its line; as long as before. */
function blankOut(text: string, { line, column }: Fault): string {
  const lines = text.split('\n');
  const faulty = lines[line - 1] ?? '';
  const opening = faulty.lastIndexOf('{{', column + 1);
  const from = opening === -1 ? 0 : opening;
  const closing = faulty.indexOf('}}', Math.max(column - 1, from));
  const to = closing === -1 ? faulty.length : closing + 2;
  lines[line - 1] = `${faulty.slice(0, from)}${' '.repeat(to - from)}${faulty.slice(to)}`;
  return lines.join('\n');
}

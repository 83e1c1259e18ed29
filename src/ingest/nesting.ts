import { type Diagnostic } from '../diagnostics/diagnostic.ts';

/** Sixty quotations or lists inside one another at the start of a line: no writer's, and more than a parser of Markdown bears. */
const DEEP_LINE = /^[ \t]*(?:>[ \t]*|[-*+][ \t]+|\d+[.)][ \t]+){60,}/m;

/** Whether Markdown opens so many blocks inside one another that it was made to exhaust its reader. */
export function isNestedTooDeeply(markdown: string): boolean {
  return DEEP_LINE.test(markdown);
}

/** The diagnostic for a file whose marks a parser cannot follow: `input-is-readable`, an error for the file as a whole. */
export function nestedTooDeeply(path: string): Diagnostic {
  return {
    severity: 'error',
    code: 'input-is-readable',
    message: 'The marks of this file are nested too deeply to be read',
    file: path,
    hint: 'Save the article as plain text, or leave the file out.',
  };
}

import { type Diagnostic } from './diagnostic.ts';

/** Wraps words for a terminal; the plain one leaves them as they are. */
export interface Palette {
  readonly error: (words: string) => string;
  readonly warning: (words: string) => string;
  readonly faint: (words: string) => string;
}

/** For pipes and files: no colour. */
export const plainPalette: Palette = { error: (words) => words, warning: (words) => words, faint: (words) => words };

/** `file:line:col: severity code: message`, with the code frame and the hint on lines of their own below. */
export function formatDiagnostic(diagnostic: Diagnostic, palette: Palette = plainPalette): string {
  const { severity, code, message, hint, frame } = diagnostic;
  const paint = severity === 'note' ? palette.faint : palette[severity];
  const place = formatPlace(diagnostic);
  const first = `${place === '' ? '' : `${place}: `}${paint(`${severity} ${code}:`)} ${message}`;
  return [first, ...(frame === undefined ? [] : [frame]), ...(hint === undefined ? [] : [palette.faint(`  hint: ${hint}`)])].join(
    '\n',
  );
}

function formatPlace({ file, line, column }: Diagnostic): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

import { type Diagnostic } from './diagnostic.ts';

/** Wraps words for a terminal; the plain one leaves them as they are. */
export interface Palette {
  readonly error: (words: string) => string;
  readonly warning: (words: string) => string;
  readonly faint: (words: string) => string;
}

/** For pipes and files: no colour. */
export const plainPalette: Palette = {
  error: (words) => words,
  warning: (words) => words,
  faint: (words) => words,
};

/**
 * `file:line:col: severity code: message`, with the code frame and the hint on lines of their own below. Control
 * characters in names and messages, which come from other people's files, are spelt out: they cannot steer a terminal.
 */
export function formatDiagnostic(diagnostic: Diagnostic, palette: Palette = plainPalette): string {
  const { severity, code, message, hint, frame } = diagnostic;
  const paint = severity === 'note' ? palette.faint : palette[severity];
  const place = formatPlace(diagnostic);
  return [
    `${place === '' ? '' : `${place}: `}${paint(`${severity} ${code}:`)} ${spellControls(message)}`,
    ...(frame === undefined ? [] : frame.split('\n').map(spellControls)),
    ...(hint === undefined ? [] : [palette.faint(`  hint: ${spellControls(hint)}`)]),
  ].join('\n');
}

/** `file:line:col`, as far as it is known. */
export function formatPlace({ file, line, column }: Diagnostic): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return spellControls(place);
}

/** Line ends become spaces, other control and direction characters their escapes: other people's words cannot steer a terminal. */
export function spellControls(words: string): string {
  return words
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (character) =>
      character === '\t' ? ' ' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

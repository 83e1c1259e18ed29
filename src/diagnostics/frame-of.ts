/** Up to two lines before a place, its line with a caret under the column, and one line after; null where there is no such line. */
export function frameOf(
  text: string | undefined,
  { line, column }: { readonly line: number; readonly column: number },
): string | null {
  if (text === undefined) return null;
  const lines = text.split('\n');
  if (line < 1 || line > lines.length) return null;
  const last = Math.min(lines.length, line + 1);
  const width = String(last).length;
  const frame: string[] = [];
  for (let number = Math.max(1, line - 2); number <= last; number += 1) {
    const here = number === line;
    frame.push(
      `${here ? '>' : ' '} ${String(number).padStart(width)} | ${lines[number - 1] ?? ''}`.trimEnd(),
    );
    // Tabs stay tabs, so that the caret stands under its character.
    const indent = (lines[number - 1] ?? '').slice(0, column - 1).replace(/[^\t]/gu, ' ');
    if (here) frame.push(`  ${' '.repeat(width)} | ${indent}^`);
  }
  return frame.join('\n');
}

import { type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type ScriptFamily, scriptFamiliesIn, scriptFonts } from '../../model/script-fonts.ts';
import { type MissingGlyph } from './elements/context.ts';
import { nameCodePoint } from './elements/missing-glyphs.ts';

/** Where a character first stands in the articles; null where it is in none of them. Line and column count from 1. */
export type GlyphLocator = (codePoint: number) => Pick<Diagnostic, 'file' | 'line' | 'column'> | null;

/** A page of a script that no font has would be a flood of lines that say one thing: past these they share a line. */
const EACH_BY_ITSELF = 8;

/**
 * One `glyph-exists` for each code point that no font has, in the order in which the document prints them: how often it
 * stands there, where first, and which package would help. Past the eighth of a script the rest of it shares one.
 */
export function reportMissing(
  missing: ReadonlyMap<number, MissingGlyph>,
  policy: 'error' | 'replace',
  locate: GlyphLocator,
): readonly Diagnostic[] {
  const byScript = new Map<ScriptFamily | null, [number, MissingGlyph][]>();
  for (const [codePoint, glyph] of missing) {
    const script = scriptFamiliesIn(String.fromCodePoint(codePoint))[0] ?? null;
    byScript.set(script, [...(byScript.get(script) ?? []), [codePoint, glyph]]);
  }
  return [...byScript].flatMap(([script, glyphs]) => {
    // One more than the limit is shown like the others rather than as "1 more".
    const shown = glyphs.length > EACH_BY_ITSELF + 1 ? glyphs.slice(0, EACH_BY_ITSELF) : glyphs;
    const rest = glyphs.slice(shown.length);
    const hint = hintFor(script, policy);
    const severity = policy === 'error' ? ('error' as const) : ('warning' as const);
    const report = (message: string, codePoint: number): Diagnostic => ({
      severity,
      code: 'glyph-exists',
      message,
      ...(locate(codePoint) ?? {}),
      hint,
    });
    return [
      ...shown.map(([codePoint, glyph]) => report(describe(codePoint, glyph, policy), codePoint)),
      ...rest.slice(0, 1).map(([codePoint]) => report(describeRest(rest, policy), codePoint)),
    ];
  });
}

function describe(codePoint: number, { count, excerpt }: MissingGlyph, policy: 'error' | 'replace'): string {
  const name = `${nameCodePoint(codePoint)} (${String.fromCodePoint(codePoint)})`;
  return `No font has a glyph for ${name}, which ${stands(count, policy)}, first in "${excerpt}".`;
}

function describeRest(
  rest: readonly (readonly [number, MissingGlyph])[],
  policy: 'error' | 'replace',
): string {
  const names = rest.slice(0, 3).map(([codePoint]) => nameCodePoint(codePoint));
  const count = rest.reduce((sum, [, glyph]) => sum + glyph.count, 0);
  const what = `${rest.length} more characters of this script (${names.join(', ')} ...)`;
  return `No font has a glyph for ${what}; ${stands(count, policy).replace('stands', 'they stand')}.`;
}

function stands(count: number, policy: 'error' | 'replace'): string {
  const places = count === 1 ? 'one place' : `${count} places`;
  return `stands in ${places} of the pack${policy === 'error' ? '' : ', each printed as a number in a box'}`;
}

function hintFor(script: ScriptFamily | null, policy: 'error' | 'replace'): string {
  const install =
    script === null ? null : `Run "npm install ${scriptFonts[script].package}" in the folder of the project`;
  if (policy === 'replace') {
    return install === null
      ? 'Say in words what the sign means.'
      : `${install} to have the characters themselves.`;
  }
  return `${install ?? 'Leave the character out'}, or let --missing-glyphs replace print its number in a box.`;
}

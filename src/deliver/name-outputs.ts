import { type Diagnostic } from '../diagnostics/diagnostic.ts';

/** An output that wants a name; `audience` is null for the dossier. */
export interface Nameable {
  readonly audience: string | null;
  readonly format: string;
  /** What sets a printed edition apart from the standard one, such as `large-print`; null or absent for that one. */
  readonly edition?: string | null;
}

/** Where outputs go: into a folder under names of their own, or one of them to a file. */
export type OutputTarget = { readonly kind: 'folder' | 'file'; readonly path: string };

/**
 * File names of outputs, in their order: `<slug of the title>-<audience>[-<edition>].<format>` in a folder, with `/` between the
 * parts. Emits `output-name-unique` where two would be the same.
 */
export function nameOutputs(
  outputs: readonly Nameable[],
  title: string | null,
  target: OutputTarget,
): { readonly files: readonly string[]; readonly diagnostics: readonly Diagnostic[] } {
  const stem = slug(title ?? '') || 'briefing';
  const files = outputs.map(({ audience, format, edition = null }) => {
    if (target.kind === 'file') return target.path;
    const folder = target.path.replace(/\/+$/, '');
    const name = [stem, audience, edition].filter((part) => part !== null).join('-');
    return `${folder === '' ? '' : `${folder}/`}${name}.${format}`;
  });
  // Many file systems take names for one that differ in case alone.
  const names = files.map((file) => file.toLowerCase());
  const twice = files.filter((_file, index) => names.indexOf(names[index] ?? '') !== index);
  return {
    files,
    diagnostics: [...new Set(twice)].map((file) => ({
      severity: 'error',
      code: 'output-name-unique',
      message: 'Several outputs would be written to this file.',
      file,
      hint: 'Name a folder with --output, such as "output/".',
    })),
  };
}

/** Characters; of four bytes each they still make a file name. */
const MAX_SLUG_LENGTH = 48;

/** Letters and digits of any script in lower case, joined by hyphens: a file name everywhere. */
export function slug(words: string): string {
  const letters = words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+/, '');
  return Array.from(letters).slice(0, MAX_SLUG_LENGTH).join('').replace(/-+$/, '');
}

import { slug } from './name-outputs.ts';

/** A file of a numbered copy. */
export interface CopyName {
  readonly number: number;
  readonly audience: string;
  readonly format: string;
}

/**
 * File names of numbered copies, in their order: `<slug of the title>-copy-03-<audience>.<format>`, in the order of the
 * numbers (at most `total`) wherever files are sorted by name. Nobody's name is part of one: it could not be told safely from a path, and
 * a folder shows its names to everybody. Who has which copy stands in the manifest.
 */
export function nameCopies(
  copies: readonly CopyName[],
  title: string | null,
  total: number,
): readonly string[] {
  const stem = slug(title ?? '') || 'briefing';
  const digits = Math.max(2, String(total).length);
  return copies.map(
    ({ number, audience, format }) =>
      `${stem}-copy-${String(number).padStart(digits, '0')}-${audience}.${format}`,
  );
}

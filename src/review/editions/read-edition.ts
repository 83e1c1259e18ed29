import { type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Dossier, dossierSchema } from '../../model/dossier.ts';
import { lineColumnAt } from '../../model/line-column.ts';

/** A dossier as its JSON edition gives it; null where a diagnostic is an error. */
export interface ReadEdition {
  readonly dossier: Dossier | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a JSON edition. Emits `dossier-valid` for what is no JSON, at its place, and for what is no dossier. */
export function readEdition(source: string, file: string): ReadEdition {
  const refused = (message: string, place: { line?: number; column?: number } = {}): ReadEdition => ({
    dossier: null,
    diagnostics: [
      {
        severity: 'error',
        code: 'dossier-valid',
        message,
        file,
        ...place,
        hint: 'Name a JSON edition, as "briefpack build --format json" writes it.',
      },
    ],
  });
  let data: unknown;
  try {
    data = JSON.parse(source.replace(/^\ufeff/, ''));
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    // A text that ends too early is at fault at its end.
    const offset = position === undefined ? source.length : Number(position);
    return refused('The file is no JSON, or was cut short.', lineColumnAt(source, offset));
  }
  const parsed = dossierSchema.safeParse(data);
  if (parsed.success) return { dossier: parsed.data, diagnostics: [] };
  const [issue] = parsed.error.issues;
  const at = issue?.path.join('.') ?? '';
  return refused(`The file is no dossier: ${at === '' ? '' : `${at}: `}${issue?.message ?? 'unknown form'}.`);
}

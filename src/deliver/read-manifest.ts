import { z } from 'zod';

/** A file that a manifest answers for. */
export interface ListedFile {
  readonly file: string;
  readonly sha256: string;
}

// Only what says which file is meant: a manifest of another version lists its files too.
const manifestSchema = z.object({
  briefpack: z.string().startsWith('manifest/'),
  // A name that leads out of the folder is none that Briefpack gave.
  copies: z.array(z.object({ file: z.string().regex(/^[^/\\\0]+$/u), sha256: z.string() })),
});

/** The files that a `manifest.json` lists; none where the text is no manifest of Briefpack's. */
export function readManifest(text: string): readonly ListedFile[] {
  try {
    return manifestSchema.parse(JSON.parse(text)).copies;
  } catch {
    return [];
  }
}

import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Dossier } from '../model/dossier.ts';
import { type InputFile } from '../model/stages.ts';

/** What the articles alone gave, before any decision of an editor. */
export interface Reading {
  readonly dossier: Dossier;
  readonly diagnostics: readonly Diagnostic[];
}

/** Keeps what was read from one set of articles, for builds that follow one another with the same ones. */
export class DossierMemory {
  #files: readonly InputFile[] = [];
  #reading: Reading | null = null;

  /** What these very files gave last time; null where a name or a byte differs. */
  recall(files: readonly InputFile[]): Reading | null {
    const isSame =
      files.length === this.#files.length &&
      files.every((file, index) => isSameFile(file, this.#files[index]));
    return isSame ? this.#reading : null;
  }

  /** Forgets what was kept before. */
  keep(files: readonly InputFile[], reading: Reading): void {
    this.#files = files;
    this.#reading = reading;
  }
}

function isSameFile(one: InputFile, other: InputFile | undefined): boolean {
  return other !== undefined && one.path === other.path && Buffer.compare(one.bytes, other.bytes) === 0;
}

/** What the stages take and give: the signatures that the pipeline joins. */
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Article } from './article.ts';
import { type CheckedDocument } from './document.ts';
import { type Logo, type Theme } from './theme.ts';

/** A file as the host read it; `path` is as the user named it, with `/` between its parts. */
export interface InputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** An audience template: the texts of its folder by relative path, such as `sections/statements.hbs`. */
export interface TemplateFolder {
  readonly name: string;
  /** Where diagnostics say that it stands. */
  readonly path: string;
  readonly files: ReadonlyMap<string, string>;
  /** Its pictures by relative path, such as `logo.svg`; absent where it has none. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
}

export interface IngestResult {
  readonly articles: readonly Article[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The date that a pack carries, and where it comes from; it is never the clock. */
export interface PackDate {
  /** ISO 8601, a day or an instant. */
  readonly value: string;
  readonly basis: 'option' | 'config' | 'source-date-epoch' | 'newest-article';
}

/** What a build says about the pack as a whole: from the command line, else from briefing.yaml, else null. */
export interface PackOptions {
  readonly title: string | null;
  readonly reference: string | null;
  readonly marking: string | null;
  readonly date: PackDate | null;
  readonly office: string | null;
  readonly contact: string | null;
  readonly copy: CopyNumber | null;
  /** BCP 47 tag of the pack's own words; null takes the template's first language. */
  readonly language: string | null;
  readonly paper: Theme['paper'] | null;
  /** Ids of dossier items that the page budget leaves out; the pack prints how many. */
  readonly omitted: ReadonlySet<string>;
  /** Names of the sections that a copy is to have; absent for all. Sources and method are never left out. */
  readonly sections?: readonly string[];
  /** Absent for a pack that prints every word as it stands. */
  readonly guard?: WordingGuard;
  /** The logo of the audience's theme, ready to print; absent for none. */
  readonly logo?: Logo | null;
}

/** A word that judges while it seems to report; a star stands for any ending. */
export interface LoadedWord {
  readonly word: string;
  /** Words right before it that make it harmless, in lower case. */
  readonly unless?: readonly string[];
}

/** What a pack does with words that articles say in their own voice. */
export interface WordingGuard {
  readonly loaded: readonly LoadedWord[];
  /** Names of contested places and the like: as a source may spell it, and as the house does. */
  readonly names: Readonly<Record<string, string>>;
}

/** Whose copy of a pack it is: "copy 3 of 12", and the recipient's name. */
export interface CopyNumber {
  readonly number: number;
  readonly total: number;
  readonly name: string;
}

export interface ComposeResult {
  /** Null where a diagnostic is an error. */
  readonly document: CheckedDocument | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface RenderResult {
  readonly bytes: Uint8Array;
  /** Number of pages; null for formats without pages. */
  readonly pages: number | null;
  readonly diagnostics: readonly Diagnostic[];
}

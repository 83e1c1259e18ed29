import { type ScriptFamily } from './script-fonts.ts';

/** A font file that the host loaded; renderers embed it and never look for fonts themselves. */
export interface FontFace {
  /** `serif` and `sans` are the pack's own; the others are fallbacks by script, those of `ScriptFamily` optional. */
  readonly family: 'serif' | 'sans' | 'arabic' | 'symbols' | ScriptFamily;
  readonly weight: 400 | 600 | 700;
  readonly style: 'normal' | 'italic';
  readonly format: 'ttf' | 'woff2';
  /** Name and version of the package that it comes from, for the notice in the pack. */
  readonly origin: string;
  /**
   * The characters of a subset, as a CSS `unicode-range` ("U+0000-00FF, U+0131"); absent for a whole font. A renderer
   * leaves out a subset none of whose characters it prints.
   */
  readonly unicodeRange?: string;
  readonly bytes: Uint8Array;
}

import { createColors } from 'picocolors';
import { type Diagnostic, formatDiagnostic, type Palette, plainPalette, type StageEvent } from '../index.ts';

/** What a command says to the person: results on the standard output, everything else on the standard error. */
export interface Terminal {
  readonly report: (diagnostics: readonly Diagnostic[]) => void;
  /** A line of the result. */
  readonly say: (line: string) => void;
  /** A line about how it goes. */
  readonly note: (line: string) => void;
  /** A line about what did not work out. */
  readonly complain: (line: string) => void;
  /** A line a stage; silent where the standard error is no terminal. */
  readonly progress: (event: StageEvent) => void;
}

/** Back to the line's start, and the line empty. */
const CLEAR_LINE = '\r\u001b[2K';

/** The terminal of this process. `quiet` leaves only errors, `json` leaves the standard output to the report. */
export function openTerminal({ quiet, json }: { readonly quiet: boolean; readonly json: boolean }): Terminal {
  const { stderr, stdout } = process;
  const isSilent = quiet || json;
  // hasColors knows NO_COLOR, FORCE_COLOR and TERM.
  const palette = stderr.isTTY && stderr.hasColors() ? makePalette() : plainPalette;
  const isRewritable = stderr.isTTY && process.env['TERM'] !== 'dumb';
  let isLineOpen = false;
  const write = (line: string): void => {
    stderr.write(`${isLineOpen ? CLEAR_LINE : ''}${line}\n`);
    isLineOpen = false;
  };
  return {
    report: (diagnostics) => {
      for (const diagnostic of diagnostics) {
        if (!isSilent || diagnostic.severity === 'error') write(formatDiagnostic(diagnostic, palette));
      }
    },
    say: (line) => {
      if (!isSilent) stdout.write(`${line}\n`);
    },
    note: (line) => {
      if (!isSilent) write(line);
    },
    complain: write,
    progress: ({ stage, phase, detail }) => {
      if (!stderr.isTTY || isSilent) return;
      const label = palette.faint(stage.padEnd(9));
      if (phase === 'end') write(`${label} ${detail ?? ''}`);
      else if (isRewritable) {
        stderr.write(`${isLineOpen ? CLEAR_LINE : ''}${label} ...`);
        isLineOpen = true;
      }
    },
  };
}

function makePalette(): Palette {
  const colours = createColors(true);
  return {
    error: (words) => colours.bold(colours.red(words)),
    warning: (words) => colours.bold(colours.yellow(words)),
    faint: (words) => colours.dim(words),
  };
}

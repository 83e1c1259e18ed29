import pc from 'picocolors';
import { type Diagnostic, formatDiagnostic, type Palette, plainPalette, type StageEvent } from '../index.ts';

const colours: Palette = {
  error: (words) => pc.bold(pc.red(words)),
  warning: (words) => pc.bold(pc.yellow(words)),
  faint: (words) => pc.dim(words),
};

/** What a command says to the person, on the standard error; the standard output is for results alone. */
export interface Terminal {
  readonly report: (diagnostics: readonly Diagnostic[]) => void;
  readonly say: (line: string) => void;
  /** A line a stage; silent where the standard error is no terminal. */
  readonly progress: (event: StageEvent) => void;
}

/** The terminal of this process. `isQuiet` leaves only errors. */
export function openTerminal(isQuiet: boolean): Terminal {
  const isInteractive = process.stderr.isTTY && !isQuiet;
  const palette = process.stderr.isTTY && pc.isColorSupported ? colours : plainPalette;
  const write = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  return {
    report: (diagnostics) => {
      for (const diagnostic of diagnostics) {
        if (!isQuiet || diagnostic.severity === 'error') write(formatDiagnostic(diagnostic, palette));
      }
    },
    say: (line) => {
      if (!isQuiet) write(line);
    },
    progress: ({ stage, phase, detail }) => {
      if (isInteractive && phase === 'end') write(`${palette.faint(stage.padEnd(8))} ${detail ?? ''}`);
    },
  };
}

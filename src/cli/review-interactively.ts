import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { readInputs } from '../host/read-inputs.ts';
import { readProject } from '../host/read-project.ts';
import { writeOutputs } from '../host/write-outputs.ts';
import { type Diagnostic, hasErrors, openReview, type OpenedReview, recordDecision } from '../index.ts';
import { exitCodeOf, exitCodes } from './exit-code.ts';
import { inputsOf } from './inputs.ts';
import { type ReviewArguments } from './review-options.ts';
import { type Reply, ReviewWalk } from './review-walk.ts';
import { openTerminal, type Terminal } from './terminal.ts';

/**
 * `briefpack review --interactive`: shows the undecided statements one by one and reads a line for each. Every decision
 * is on the disk before the next statement is shown; the end of the input and Ctrl-C stop as "q" does.
 */
export async function reviewInteractively(options: ReviewArguments): Promise<void> {
  const terminal = openTerminal({ ...options, quiet: false });
  const project = await readProject(options.config);
  const inputs = await readInputs(inputsOf(project, options.inputs));
  const file = project.review?.file ?? path.join(project.folder, 'review.yaml');
  const { review, diagnostics } = await openReview(
    {
      files: inputs.files,
      review: project.review,
      ...(project.briefing.issues === undefined ? {} : { issues: project.briefing.issues }),
      onStage: terminal.progress,
      now: () => performance.now(),
      before: [...project.diagnostics, ...inputs.diagnostics],
    },
    file,
  );
  const shown = inputs.show(diagnostics);
  terminal.report(shown);
  process.exitCode = exitCodeOf(shown, options.strict);
  if (review === null || process.exitCode !== exitCodes.done) return;

  const desk = new Desk(file, review, project.review?.source ?? null);
  const cards = review.cards.map((card) => ({ ...card, file: inputs.pathOf(card.file) }));
  const walk = new ReviewWalk(cards, review.names, options.by ?? null);
  const faults = (await desk.open()) ?? (await walkThrough(walk, desk, terminal));
  if (faults !== null) {
    terminal.report(faults);
    process.exitCode = exitCodeOf(faults, options.strict);
  }
  terminal.say(`${walk.decided} decided in this run, in ${file}`);
}

/** Runs a walk on the terminal, line by line; returns what stopped it, or null. */
async function walkThrough(
  walk: ReviewWalk,
  desk: Desk,
  terminal: Terminal,
): Promise<readonly Diagnostic[] | null> {
  // No line editing with colours or cursor keys: it must work through any terminal, and through a pipe.
  const lines = createInterface({ input: process.stdin, terminal: false });
  const ask = (reply: Reply): void => {
    for (const line of reply.lines) terminal.say(line);
    if (!reply.isDone) process.stdout.write(walk.prompt);
  };
  let reply = walk.begin();
  ask(reply);
  try {
    if (reply.isDone) return null;
    for await (const line of lines) {
      reply = walk.answer(line);
      const faults = reply.isUndo === true ? await desk.undo() : await desk.save(reply.save);
      if (faults !== null) return faults;
      ask(reply);
      if (reply.isDone) return null;
    }
    terminal.say('');
    return null;
  } finally {
    lines.close();
    process.stdin.destroy();
  }
}

/** The review file on the disk. */
class Desk {
  readonly #file: string;
  readonly #review: NonNullable<OpenedReview['review']>;
  /** What was on the disk before each decision of this run. */
  readonly #history: string[] = [];
  /** What this run knows to be on the disk; null before there is a file. */
  #text: string | null;

  constructor(file: string, review: NonNullable<OpenedReview['review']>, onDisk: string | null) {
    this.#file = file;
    this.#review = review;
    this.#text = onDisk;
  }

  /** Writes the refreshed file where it differs. */
  async open(): Promise<readonly Diagnostic[] | null> {
    return this.#review.text === this.#text ? null : await this.#write(this.#review.text);
  }

  /** Puts a decision on the disk, on top of whatever a colleague wrote into the file meanwhile. */
  async save(save: Reply['save']): Promise<readonly Diagnostic[] | null> {
    if (save === undefined) return null;
    const current = await this.#read();
    const { text, diagnostics } = recordDecision(
      current,
      this.#file,
      this.#review.dossier,
      save.id,
      save.decision,
    );
    if (text === null) {
      return hasErrors(diagnostics) ? diagnostics : [unknownEntry(this.#file)];
    }
    this.#history.push(current);
    return await this.#write(text);
  }

  /** Takes the last decision back; not where the file changed under it. */
  async undo(): Promise<readonly Diagnostic[] | null> {
    const before = this.#history.pop();
    if (before === undefined) return null;
    return (await this.#read()) === this.#text ? await this.#write(before) : [changedMeanwhile(this.#file)];
  }

  async #read(): Promise<string> {
    try {
      const text = await readFile(this.#file, 'utf8');
      return text.startsWith('\ufeff') ? text.slice(1) : text;
    } catch {
      // Somebody moved the file away: what this run knows is all there is.
      return this.#text ?? this.#review.text;
    }
  }

  async #write(text: string): Promise<readonly Diagnostic[] | null> {
    const faults = await writeOutputs([{ file: this.#file, bytes: Buffer.from(text) }]);
    if (faults.length > 0) return faults;
    this.#text = text;
    return null;
  }
}

function unknownEntry(file: string): Diagnostic {
  return {
    severity: 'error',
    code: 'review-entry-found',
    message: 'The entry of this statement is no longer in the file; the decision was not saved.',
    file,
    hint: 'Run "briefpack review" again, which adds it.',
  };
}

function changedMeanwhile(file: string): Diagnostic {
  return {
    severity: 'error',
    code: 'review-valid',
    message: 'Somebody else changed the file since the last decision, which was therefore not undone.',
    file,
    hint: 'Change the entry in the file itself.',
  };
}

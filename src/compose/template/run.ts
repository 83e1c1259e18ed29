import Handlebars from 'handlebars';
import { type Place, type Report } from '../report.ts';
import { hideSlotSigns } from '../slots.ts';
import { type DirectivePlaces } from '../markup/scan-directives.ts';
import { builtinHelpers, helperReference } from './helper-reference.ts';
import { type TemplateFile, type TemplateTexts } from './load.ts';
import { readFault } from './read-fault.ts';

type Helpers = Readonly<
  Record<string, (values: readonly unknown[], named: Record<string, unknown>) => unknown>
>;

/**
 * More than any pack needs: a template that loops in loops is stopped here. Steps are counted, not seconds, so that the same
 * template stops at the same place on every machine.
 */
const MAX_OUTPUT = 40_000_000;
const MAX_STEPS = 3_000_000;
/** Sections inside of sections; beyond it they include one another without end. */
const MAX_DEPTH = 100;

/** A template did too much; the message says what. */
class LimitReached extends Error {
  override readonly name = 'LimitReached';
}

/** Counts what a template does. */
class Meter {
  #steps = 0;
  #output = 0;
  #depth = 0;

  /** A helper call, or one turn of a loop. */
  step(): void {
    this.#steps += 1;
    if (this.#steps > MAX_STEPS)
      throw new LimitReached('The template goes through its loops without coming to an end.');
  }

  /** What a turn of a loop printed: a loop in a loop prints its words again, which only makes the limit stricter. */
  print(output: string): string {
    this.#output += output.length;
    if (this.#output > MAX_OUTPUT)
      throw new LimitReached('The template produced more text than a pack can hold.');
    return output;
  }

  /** Runs a section inside of the one that includes it. */
  within<Result>(work: () => Result): Result {
    this.#depth += 1;
    try {
      if (this.#depth > MAX_DEPTH) throw new LimitReached('The sections include one another without end.');
      return work();
    } finally {
      this.#depth -= 1;
    }
  }
}

const compileOptions: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  // Words travel as slots, which need no escaping; see slots.ts.
  noEscape: true,
  preventIndent: true,
  knownHelpers: Object.fromEntries(
    [...builtinHelpers, ...Object.keys(helperReference)].map((name) => [name, true]),
  ),
};

/** A fault on its way to the report, with the file in which it happened. */
class LocatedFault extends Error {
  readonly fault: unknown;
  readonly template: TemplateFile;

  constructor(fault: unknown, template: TemplateFile) {
    super('fault in a template');
    this.fault = fault;
    this.template = template;
  }
}

/**
 * Fills an audience's templates with the view and gives the Markdown; null where a template is at fault, which goes to
 * the report with file, line and column. The instance is its own: strings compiled only, strict look-ups, known helpers
 * only, no prototype access.
 */
export function runTemplates(
  texts: TemplateTexts,
  view: unknown,
  helpers: Helpers,
  places: DirectivePlaces,
  report: Report,
): string | null {
  const { root } = texts;
  if (root === null) return null;
  const instance = Handlebars.create();
  for (const name of Object.keys(instance.helpers)) {
    if (!(builtinHelpers as readonly string[]).includes(name)) instance.unregisterHelper(name);
  }
  const meter = new Meter();
  meterLoops(instance, meter);
  for (const [name, helper] of Object.entries(helpers)) {
    instance.registerHelper(name, (...args: unknown[]) => {
      meter.step();
      // Handlebars always passes its options last.
      const options = args.pop() as Handlebars.HelperOptions;
      return helper(args, options.hash as Record<string, unknown>);
    });
  }
  try {
    for (const [name, template] of texts.sections) {
      instance.registerPartial(name, compileFile(instance, template, places, meter));
    }
    return meter.print(compileFile(instance, root, places, meter)(view).replaceAll(LINE_SIGN, ''));
  } catch (error) {
    if (!(error instanceof LocatedFault)) throw error;
    reportFault(error, texts, report);
  }
  return null;
}

/** Every turn of an `{{#each}}` counts, whether it prints or not. */
function meterLoops(instance: typeof Handlebars, meter: Meter): void {
  // Handlebars types its own helpers as any; `each` takes a list and its options.
  const each = instance.helpers['each'] as (
    this: unknown,
    list: unknown,
    options: Handlebars.HelperOptions,
  ) => string;
  instance.registerHelper('each', function (this: unknown, list: unknown, options: Handlebars.HelperOptions) {
    const { fn } = options;
    const counted = (context: unknown, inner?: Handlebars.RuntimeOptions): string => {
      meter.step();
      return meter.print(fn(context, inner));
    };
    return each.call(this, list, { ...options, fn: Object.assign(counted, fn) });
  });
}

// Stands behind a partial that has a line of its own; gone from the output.
const LINE_SIGN = '\ufdd4';

/**
 * Handlebars takes away the end of a line that holds nothing but a partial. A section ends without a line end here, so
 * that it can also stand inside a line; in exchange a partial on its own line keeps that line's end.
 */
function keepPartialLines(text: string): string {
  return text.replace(/\n+$/u, '').replace(/^([ \t]*\{\{~?>[^\n]*\}\})[ \t]*$/gmu, `$1${LINE_SIGN}`);
}

/** A compiled file that says of every fault in which file it happened. */
function compileFile(
  instance: typeof Handlebars,
  template: TemplateFile,
  places: DirectivePlaces,
  meter: Meter,
): Handlebars.TemplateDelegate<unknown> {
  const text = places.mark(keepPartialLines(hideSlotSigns(template.text)), template.file);
  const compiled = instance.compile<unknown>(text, compileOptions);
  return (context, options) => {
    try {
      return meter.within(() => compiled(context, options));
    } catch (error) {
      throw error instanceof LocatedFault ? error : new LocatedFault(error, template);
    }
  };
}

function reportFault({ fault, template }: LocatedFault, texts: TemplateTexts, report: Report): void {
  if (fault instanceof LimitReached) {
    const hint = 'Look for a section that includes itself, or for loops inside of loops.';
    report.add({
      severity: 'error',
      code: 'template-limits',
      message: fault.message,
      file: template.file,
      line: 1,
      column: 1,
      hint,
    });
    return;
  }
  const { message, line, column, hint } = readFault(fault, template.text, [...texts.sections.keys()]);
  const place: Place = { file: template.file, line, column };
  report.addFault(message, place, hint);
}

import Handlebars from 'handlebars';
import { type Place, type Report } from '../report.ts';
import { hideSlotSigns } from '../slots.ts';
import { type DirectivePlaces } from '../markup/scan-directives.ts';
import { builtinHelpers, helperReference } from './helper-reference.ts';
import { HelperMisuse } from './helpers.ts';
import { type TemplateFile, type TemplateTexts } from './load.ts';
import { readFault } from './read-fault.ts';

type Helpers = Readonly<
  Record<string, (values: readonly unknown[], named: Record<string, unknown>) => unknown>
>;

/** More than any pack needs; a template that loops in loops is stopped here. */
const MAX_OUTPUT = 40_000_000;
const MAX_HELPER_CALLS = 5_000_000;

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
  let calls = 0;
  for (const [name, helper] of Object.entries(helpers)) {
    instance.registerHelper(name, (...args: unknown[]) => {
      calls += 1;
      if (calls > MAX_HELPER_CALLS) throw new HelperMisuse('The template never comes to an end.');
      // Handlebars always passes its options last.
      const options = args.pop() as Handlebars.HelperOptions;
      return helper(args, options.hash as Record<string, unknown>);
    });
  }
  try {
    for (const [name, template] of texts.sections) {
      instance.registerPartial(name, compileFile(instance, template, places));
    }
    const output = compileFile(instance, root, places)(view).replaceAll(LINE_SIGN, '');
    if (output.length <= MAX_OUTPUT) return output;
    const message = 'The template produced more text than a pack can hold.';
    report.add({ severity: 'error', code: 'template-limits', message, file: root.file });
  } catch (error) {
    if (!(error instanceof LocatedFault)) throw error;
    reportFault(error, texts, report);
  }
  return null;
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
): Handlebars.TemplateDelegate<unknown> {
  const text = places.mark(keepPartialLines(hideSlotSigns(template.text)), template.file);
  const compiled = instance.compile<unknown>(text, compileOptions);
  return (context, options) => {
    try {
      return compiled(context, options);
    } catch (error) {
      throw error instanceof LocatedFault ? error : new LocatedFault(error, template);
    }
  };
}

function reportFault({ fault, template }: LocatedFault, texts: TemplateTexts, report: Report): void {
  if (fault instanceof RangeError) {
    const message = 'The templates include one another without end.';
    report.add({ severity: 'error', code: 'template-limits', message, file: template.file });
    return;
  }
  const { message, line, column, hint } = readFault(fault, template.text, [...texts.sections.keys()]);
  const place: Place = { file: template.file, line, column };
  report.addFault(message, place, hint);
}

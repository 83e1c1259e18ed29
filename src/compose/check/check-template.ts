import { readTemplateConfig, TEMPLATE_FILE } from '../../config/template.ts';
import { type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type TemplateFolder } from '../../model/stages.ts';
import { readAttributes } from '../markup/attributes.ts';
import { directives } from '../markup/directives.ts';
import { Report, type Place } from '../report.ts';
import { suggest } from '../suggest.ts';
import { builtinHelpers } from '../template/helper-reference.ts';
import { loadTexts, type TemplateFile, type TemplateTexts } from '../template/load.ts';
import { loadTable, reportMissing } from '../wording/load-wording.ts';
import { engineWordings } from '../wording/engine-wordings.ts';
import { type WordingEntry } from '../wording/wording.ts';
import {
  checkCall,
  checkExpression,
  nameOf,
  placeOf,
  type CheckContext,
  type Scope,
} from './check-expressions.ts';
import { checkClosings } from './check-closings.ts';
import { parseTemplate } from './parse-template.ts';
import { rootType, type ViewType } from './view-type.ts';

const unknown: ViewType = { kind: 'unknown' };

/**
 * Finds everything that is wrong in an audience's template without filling it: settings, grammar, helpers, sections,
 * directives and their attributes, fields (looked up in the schema of the view), fields that may be missing, wordings in
 * every language, and sections that nobody includes. `folders`: the audience first, then what it extends. Emits
 * `template-valid`, `string-exists` and `config-*`, all in one run, at line and column, those of one file in order.
 */
export function checkTemplate(folders: readonly TemplateFolder[]): readonly Diagnostic[] {
  const [nearest] = folders;
  const known = nearest === undefined ? undefined : checked.get(nearest);
  const isSame = known?.folders.every((folder, index) => folder === folders[index]) === true;
  if (known !== undefined && isSame && known.folders.length === folders.length) return known.diagnostics;
  const diagnostics = checkAll(folders);
  if (nearest !== undefined) checked.set(nearest, { folders, diagnostics });
  return diagnostics;
}

// A page budget composes a pack many times with the same folders.
const checked = new WeakMap<
  TemplateFolder,
  { readonly folders: readonly TemplateFolder[]; readonly diagnostics: readonly Diagnostic[] }
>();

function checkAll(folders: readonly TemplateFolder[]): readonly Diagnostic[] {
  const report = new Report();
  const { config, diagnostics } = readTemplateConfig(folders);
  for (const diagnostic of diagnostics) report.add(diagnostic);
  const texts = loadTexts(folders, report);
  const wordings = new Map<string, Place | null>(engineWordings.map((key) => [key, null]));
  const checker = new Checker(texts, report, wordings);
  if (texts.root !== null) checker.checkFile(texts.root, rootScope);
  checker.checkUnreached(folders[0]);
  checkWordings(folders, config?.languages ?? ['en'], wordings, report);
  return inOrder(report.diagnostics);
}

const rootScope: Scope = { contexts: [rootType], given: new Set(), blockParams: new Map() };

class Checker {
  readonly #texts: TemplateTexts;
  readonly #report: Report;
  readonly #wordings: Map<string, Place | null>;
  readonly #parsed = new Map<string, hbs.AST.Program | null>();
  /** What a section was already checked with. */
  readonly #done = new Map<string, Set<string>>();
  readonly #types = new Map<ViewType, number>();

  constructor(texts: TemplateTexts, report: Report, wordings: Map<string, Place | null>) {
    this.#texts = texts;
    this.#report = report;
    this.#wordings = wordings;
  }

  /** Checks a file with what it sees; the same file with the same sight is checked once. */
  checkFile(template: TemplateFile, scope: Scope): void {
    const sight = `${this.#typeNumber(scope.contexts[0])} ${[...scope.given].sort().join(' ')}`;
    const done = this.#done.get(template.file) ?? new Set();
    if (done.has(sight)) return;
    this.#done.set(template.file, done.add(sight));
    const program = this.#parse(template);
    if (program !== null) this.#checkProgram(program, scope, template);
  }

  /** Sections of the audience's own folder that nothing includes: parsed all the same, and reported. */
  checkUnreached(folder: TemplateFolder | undefined): void {
    for (const [name, template] of this.#texts.sections) {
      if (this.#done.has(template.file)) continue;
      const program = this.#parse(template);
      if (program === null || folder?.files.has(`sections/${name}.hbs`) !== true) continue;
      this.#report.add({
        severity: 'warning',
        code: 'template-valid',
        message: `The section "${name}" is never included.`,
        file: template.file,
        line: 1,
        column: 1,
        hint: `Include it with {{> ${name}}}, or remove the file.`,
      });
    }
  }

  #parse(template: TemplateFile): hbs.AST.Program | null {
    const known = this.#parsed.get(template.file);
    if (known !== undefined) return known;
    const { program, faults } = parseTemplate(template.text, [...this.#texts.sections.keys()]);
    for (const { message, line, column, hint } of faults) {
      this.#report.addFault(message, { file: template.file, line, column }, hint);
    }
    checkDirectiveLines(template, this.#report);
    checkClosings(template, this.#report);
    this.#parsed.set(template.file, program);
    return program;
  }

  #checkProgram(program: hbs.AST.Program | undefined, scope: Scope, template: TemplateFile): void {
    for (const statement of program?.body ?? []) this.#checkStatement(statement, scope, template);
  }

  // Handlebars types the nodes of a program by their common part; `type` says which one it is.
  #checkStatement(node: hbs.AST.Statement, scope: Scope, template: TemplateFile): void {
    const context = this.#contextOf(template);
    switch (node.type) {
      case 'MustacheStatement': {
        const mustache = node as hbs.AST.MustacheStatement;
        if (mustache.path.type !== 'PathExpression' && mustache.path.type !== 'SubExpression') return;
        const type = checkCall(
          { ...mustache, path: mustache.path as hbs.AST.PathExpression },
          scope,
          context,
        );
        if (type.kind === 'list' || type.kind === 'fields') this.#reportUnprintable(mustache, type, template);
        return;
      }
      case 'BlockStatement':
        this.#checkBlock(node as hbs.AST.BlockStatement, scope, template);
        return;
      case 'PartialStatement':
        this.#checkPartial(node as hbs.AST.PartialStatement, scope, template);
        return;
      case 'PartialBlockStatement':
      case 'DecoratorBlock':
      case 'Decorator': {
        const message = 'Decorators and inline sections are not part of a template.';
        this.#report.addFault(message, placeOf(node, template));
        return;
      }
      default:
        return;
    }
  }

  #reportUnprintable(node: hbs.AST.MustacheStatement, type: ViewType, template: TemplateFile): void {
    const { original } = node.path as hbs.AST.PathExpression;
    const [what, how] =
      type.kind === 'list' ? ['a list', `{{#each ${original}}}`] : ['no words', `one of its fields`];
    this.#report.addFault(
      `"${original}" is ${what} and cannot be printed.`,
      placeOf(node, template),
      `Use ${how}.`,
    );
  }

  #checkBlock(block: hbs.AST.BlockStatement, scope: Scope, template: TemplateFile): void {
    const context = this.#contextOf(template);
    const name = nameOf(block.path);
    const known: readonly string[] = builtinHelpers;
    if (name === null || !known.includes(name)) {
      const shown = block.path.original;
      const hint = suggest(shown, known) ?? `There is: ${known.map((each) => `#${each}`).join(', ')}.`;
      this.#report.addFault(`There is no block "#${shown}".`, placeOf(block, template), hint);
      return;
    }
    const [subject] = block.params;
    if (subject === undefined || block.params.length > 1) {
      const count = subject === undefined ? 'nothing' : 'more than one thing';
      const message = `"#${name}" is given ${count}; it needs one.`;
      this.#report.addFault(message, placeOf(block, template), `Write {{#${name} something}}.`);
      return;
    }
    const type = checkExpression(subject, scope, context);
    const inside = this.#scopeInside(name, subject, type, scope, block, template);
    const outside = name === 'unless' ? withGiven(scope, subject) : scope;
    this.#checkProgram(block.program, inside, template);
    this.#checkProgram(block.inverse, outside, template);
  }

  #scopeInside(
    name: string,
    subject: hbs.AST.Expression,
    type: ViewType,
    scope: Scope,
    block: hbs.AST.BlockStatement,
    template: TemplateFile,
  ): Scope {
    if (name === 'if') return withGiven(scope, subject);
    if (name === 'unless') return scope;
    if (name === 'with') return deeper(scope, type, [type], block);
    if (type.kind !== 'list' && type.kind !== 'unknown') {
      const { original } = subject as hbs.AST.PathExpression;
      this.#report.addFault(
        `"${original}" is no list.`,
        placeOf(subject, template),
        'Use {{#if}} or {{#with}}.',
      );
    }
    const item = type.kind === 'list' ? type.item : unknown;
    return deeper(scope, item, [item, { kind: 'value', codes: null }], block);
  }

  #checkPartial(partial: hbs.AST.PartialStatement, scope: Scope, template: TemplateFile): void {
    const name = partial.name.type === 'PathExpression' ? partial.name.original : null;
    const section = name === null ? undefined : this.#texts.sections.get(name);
    if (name === null || section === undefined) {
      const hint = name === null ? undefined : suggest(name, [...this.#texts.sections.keys()]);
      const message = name === null ? 'A section is included by its name.' : `There is no section "${name}".`;
      this.#report.addFault(message, placeOf(partial.name, template), hint);
      return;
    }
    const [subject] = partial.params;
    if (subject === undefined) {
      this.checkFile(section, { ...scope, contexts: [scope.contexts[0]] });
      return;
    }
    const type = checkExpression(subject, scope, this.#contextOf(template));
    this.checkFile(section, { contexts: [type], given: new Set(), blockParams: new Map() });
  }

  #contextOf(template: TemplateFile): CheckContext {
    const onWording: CheckContext['onWording'] = (key, codes, place) => {
      if (codes === null) this.#wordings.set(key, place);
      else for (const code of codes) this.#wordings.set(`${key}.${code}`, place);
    };
    return { report: this.#report, template, onWording };
  }

  #typeNumber(type: ViewType): number {
    const number = this.#types.get(type) ?? this.#types.size;
    this.#types.set(type, number);
    return number;
  }
}

function deeper(
  scope: Scope,
  context: ViewType,
  values: readonly ViewType[],
  block: hbs.AST.BlockStatement,
): Scope {
  // Handlebars leaves `blockParams` undefined where the block names none.
  const names: readonly string[] = (block.program as hbs.AST.Program | undefined)?.blockParams ?? [];
  const params = names.map((name, index): [string, ViewType] => [name, values[index] ?? unknown]);
  return {
    contexts: [context, ...scope.contexts],
    given: new Set([...scope.given].map((path) => `../${path}`)),
    blockParams: new Map([...scope.blockParams, ...params]),
  };
}

/** The scope in which the subject of an `{{#if}}` is known to be there. */
function withGiven(scope: Scope, subject: hbs.AST.Expression): Scope {
  const paths =
    subject.type === 'PathExpression'
      ? [(subject as hbs.AST.PathExpression).original]
      : subject.type === 'SubExpression' && nameOf((subject as hbs.AST.SubExpression).path) === 'all'
        ? (subject as hbs.AST.SubExpression).params.map((param) => (param as hbs.AST.PathExpression).original)
        : [];
  return { ...scope, given: new Set([...scope.given, ...paths]) };
}

/** Names and attributes of the directives of a file. */
function checkDirectiveLines({ file, text }: TemplateFile, report: Report): void {
  text.split('\n').forEach((line, index) => {
    // What mustaches will print does not matter for names and attributes; a partial may be attributes itself.
    const plain = line.replace(/\{\{>.*?\}\}/gu, '').replace(/\{\{.*?\}\}/gu, 'x');
    const match = /^[ \t]*::(?::[ \t]*([\w-]+)|([\w-]+)\[.*\])[ \t]*(.*)$/u.exec(plain);
    if (match === null) return;
    const name = match[1] ?? match[2] ?? '';
    const rest = match[3] ?? '';
    const place = { file, line: index + 1, column: line.indexOf('::') + 1 };
    if (!Object.hasOwn(directives, name)) {
      report.addFault(`There is no directive ":::${name}".`, place, suggest(name, Object.keys(directives)));
      return;
    }
    const braces = /^\{(.*)\}\s*$/u.exec(rest);
    const read = braces === null ? null : readAttributes(braces[1] ?? '');
    if (braces === null || read === null) return;
    const known: readonly string[] = directives[name as keyof typeof directives].attributes;
    for (const key of read.keys()) {
      if (known.includes(key)) continue;
      const column = Math.max(0, line.indexOf(key, line.indexOf('{'))) + 1;
      const hint =
        suggest(key, known) ??
        (known.length === 0 ? 'It has no attributes.' : `It has: ${known.join(', ')}.`);
      report.addFault(`":::${name}" has no attribute "${key}".`, { ...place, column }, hint);
    }
  });
}

/** Wordings that a template asks for in vain, and those that a language lacks. */
function checkWordings(
  folders: readonly TemplateFolder[],
  languages: readonly string[],
  asked: ReadonlyMap<string, Place | null>,
  report: Report,
): void {
  const tables = languages.map((language) => ({ language, table: loadTable(folders, language, report) }));
  const everywhere = new Set(tables.flatMap(({ table }) => [...(table ?? new Map<string, never>()).keys()]));
  for (const [key, place] of asked) {
    if (everywhere.has(key)) continue;
    const message = `There is no wording "${key}" in the strings of this template.`;
    report.addFault(
      message,
      place ?? { file: `${folders[0]?.path ?? ''}/${TEMPLATE_FILE}`, line: 1, column: 1 },
      suggest(key, [...everywhere]),
      'string-exists',
    );
  }
  for (const { language, table } of tables) {
    for (const key of everywhere) {
      if (table === null) continue;
      const entry = table.get(key);
      if (entry === undefined) reportMissing(key, language, folders, report);
      else
        for (const form of missingForms(entry, language)) reportMissing(key, language, folders, report, form);
    }
  }
}

/** The plural forms of a language that counts from 1 to 200 call for and a wording lacks. */
function missingForms(entry: WordingEntry, language: string): readonly string[] {
  if (typeof entry === 'string') return [];
  const rules = new Intl.PluralRules(language);
  const wanted = new Set(Array.from({ length: 200 }, (_, index) => rules.select(index + 1)));
  return [...wanted].filter((form) => entry[form] === undefined);
}

/** By file, line and column. */
function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted((a, b) => {
    const [first = '', second = ''] = [a.file, b.file];
    if (first !== second) return first < second ? -1 : 1;
    return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
  });
}

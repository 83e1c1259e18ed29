import { type Place, type Report } from '../report.ts';
import { suggest } from '../suggest.ts';
import { builtinHelpers, helperReference } from '../template/helper-reference.ts';
import { type TemplateFile } from '../template/load.ts';
import { helperType, type Field, type ViewType } from './view-type.ts';

/** What a template sees at some point. */
export interface Scope {
  /** The context here, and those outside that `../` reaches, innermost first. */
  readonly contexts: readonly [ViewType, ...ViewType[]];
  /** Paths that an `{{#if}}` around has made sure of. */
  readonly given: ReadonlySet<string>;
  readonly blockParams: ReadonlyMap<string, ViewType>;
}

/** What checking an expression needs besides the expression. */
export interface CheckContext {
  readonly report: Report;
  readonly template: TemplateFile;
  /** Called with every wording that is asked for: a key, and the codes that may follow it. */
  readonly onWording: (key: string, codes: readonly string[] | null, place: Place) => void;
}

const unknown: ViewType = { kind: 'unknown' };
const plainValue: ViewType = { kind: 'value', codes: null };
const helpers: readonly string[] = [...builtinHelpers, ...Object.keys(helperReference)];
const loopData: readonly string[] = ['index', 'first', 'last', 'key', 'root'];

/** The place of a node; Handlebars counts columns from 0. */
export function placeOf(node: hbs.AST.Node, template: TemplateFile): Place {
  return { file: template.file, line: node.loc.start.line, column: node.loc.start.column + 1 };
}

/** The type of an expression; faults in it go to the report. */
export function checkExpression(node: hbs.AST.Expression, scope: Scope, context: CheckContext): ViewType {
  switch (node.type) {
    case 'PathExpression':
      return checkPath(node as hbs.AST.PathExpression, scope, context);
    case 'SubExpression':
      return checkCall(node as hbs.AST.SubExpression, scope, context);
    default:
      return plainValue;
  }
}

/** A helper with its arguments, or a field where there are none. */
export function checkCall(
  call: Pick<hbs.AST.SubExpression, 'path' | 'params' | 'loc'> & { readonly hash?: hbs.AST.Hash | undefined },
  scope: Scope,
  context: CheckContext,
): ViewType {
  const { path } = call;
  const name = nameOf(path);
  const isHelper = name !== null && helpers.includes(name);
  const pairs = call.hash?.pairs ?? [];
  if (!isHelper && call.params.length === 0 && pairs.length === 0)
    return checkExpression(path, scope, context);
  const types = call.params.map((param) => checkExpression(param, scope, context));
  for (const { value } of pairs) checkExpression(value, scope, context);
  if (!isHelper) {
    const shown = name ?? 'this';
    context.report.addFault(
      `There is no helper "${shown}".`,
      placeOf(path, context.template),
      suggest(shown, helpers),
    );
    return unknown;
  }
  if (name === 't') checkWording(call, types, context);
  if (name === 'where' || name === 'sort') checkChoice(call, types[0] ?? unknown, context);
  return helperType(name, types[0] ?? unknown);
}

/** `where items "field" value` and `sort items "field"`: the field must be one of the items', and the value one that it can have. */
function checkChoice(
  { params }: Pick<hbs.AST.SubExpression, 'params'>,
  items: ViewType,
  { report, template }: CheckContext,
): void {
  const [, named, wanted] = params;
  if (items.kind !== 'list' || named?.type !== 'StringLiteral') return;
  let type = items.item;
  for (const part of (named as hbs.AST.StringLiteral).value.split('.')) {
    if (type.kind !== 'fields') return;
    const field = type.fields.get(part);
    if (field === undefined) {
      report.addFault(
        `The items have no field "${part}".`,
        placeOf(named, template),
        suggestField(part, '', type),
      );
      return;
    }
    type = field.type;
  }
  if (type.kind !== 'value' || type.codes === null || wanted?.type !== 'StringLiteral') return;
  const { value } = wanted as hbs.AST.StringLiteral;
  if (type.codes.includes(value)) return;
  const hint = suggest(value, type.codes) ?? `It is one of ${type.codes.join(', ')}.`;
  report.addFault(`No item has the value "${value}" there.`, placeOf(wanted, template), hint);
}

function checkWording(
  call: Pick<hbs.AST.SubExpression, 'params' | 'loc'>,
  types: readonly ViewType[],
  context: CheckContext,
): void {
  const [key] = call.params;
  if (key?.type !== 'StringLiteral') return;
  const second = types[1];
  // Doubts and the like are words by type; which codes they can be is not known here.
  const codes = second?.kind === 'value' ? (second.codes ?? []) : null;
  const { value } = key as hbs.AST.StringLiteral;
  context.onWording(value, second === undefined ? null : codes, placeOf(key, context.template));
}

/** The helper's or field's name, where an expression is a plain one. */
export function nameOf(node: hbs.AST.Expression | hbs.AST.Literal): string | null {
  if (node.type !== 'PathExpression') return null;
  const { parts, data, depth } = node as hbs.AST.PathExpression;
  const [first] = parts;
  return data || depth > 0 || parts.length !== 1 || typeof first !== 'string' ? null : first;
}

function checkPath(path: hbs.AST.PathExpression, scope: Scope, context: CheckContext): ViewType {
  const parts = path.parts.filter((part) => typeof part === 'string');
  const place = placeOf(path, context.template);
  if (path.data) {
    const name = parts[0] ?? '';
    if (loopData.includes(name)) return name === 'root' ? unknown : plainValue;
    context.report.addFault(`There is no "@${name}".`, place, suggest(name, loopData));
    return unknown;
  }
  const start = scope.contexts[path.depth];
  if (start === undefined) {
    context.report.addFault(
      `"${path.original}" reaches out of this section.`,
      place,
      'A section sees only what it is given where it is included.',
    );
    return unknown;
  }
  const [first, ...rest] = parts;
  const param = first === undefined ? undefined : scope.blockParams.get(first);
  return param !== undefined && path.depth === 0
    ? follow(param, rest, path, scope, context)
    : follow(start, parts, path, scope, context);
}

function follow(
  start: ViewType,
  parts: readonly string[],
  path: hbs.AST.PathExpression,
  scope: Scope,
  context: CheckContext,
): ViewType {
  const place = placeOf(path, context.template);
  let type = start;
  let walked = '../'.repeat(path.depth);
  for (const [index, part] of parts.entries()) {
    if (type.kind === 'unknown') return unknown;
    if (type.kind === 'list' && part === 'length') return plainValue;
    const field: Field | undefined = type.kind === 'fields' ? type.fields.get(part) : undefined;
    if (field === undefined) {
      context.report.addFault(`There is no field "${part}" here.`, place, suggestField(part, walked, type));
      return unknown;
    }
    walked += `${walked === '' || walked.endsWith('/') ? '' : '.'}${part}`;
    const isLast = index === parts.length - 1;
    if (!isLast && field.canBeMissing && !scope.given.has(walked)) {
      context.report.addFault(
        `"${walked}" may be missing here.`,
        place,
        `Put it into {{#if ${walked}}}, and say in {{else}} that it is not given.`,
      );
      return unknown;
    }
    type = field.type;
  }
  return type;
}

/** The nearest field of the type or of what its fields hold, such as `speaker.role` for `role`. */
function suggestField(name: string, walked: string, type: ViewType): string | undefined {
  if (type.kind !== 'fields') return undefined;
  const own = [...type.fields.keys()];
  const nested = [...type.fields].flatMap(([field, { type: inner }]) =>
    inner.kind === 'fields' && inner.fields.has(name) ? [`${field}.${name}`] : [],
  );
  const prefix = walked === '' || walked.endsWith('/') ? walked : `${walked}.`;
  if (nested[0] !== undefined) return `Did you mean "${prefix}${nested[0]}"?`;
  return suggest(name, own) ?? `There is: ${own.join(', ')}.`;
}

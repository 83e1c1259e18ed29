import { closest, distance } from 'fastest-levenshtein';
import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { type z } from 'zod';
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type DiagnosticCode } from '../diagnostics/codes.ts';

type Path = readonly PropertyKey[];

/** What was read, with what is wrong in it; the value is null where a diagnostic is an error. */
export interface YamlReading<T> {
  readonly value: T | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a YAML file of a template by a schema. Emits `config-valid-yaml`, `config-key-known` and `config-value-valid`,
 * all of them at once, each at line and column of the key or value that is at fault.
 */
export function readTemplateYaml<S extends z.ZodType>(text: string, file: string, schema: S): YamlReading<z.infer<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, maxAliasCount: 0 } as const);
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const fault = (code: DiagnosticCode, message: string, offset: number, hint?: string): Diagnostic => ({
    severity: 'error',
    code,
    message,
    ...at(offset),
    ...(hint === undefined ? {} : { hint }),
  });
  if (document.errors.length > 0) {
    const diagnostics = document.errors.map(({ message, pos }) => fault('config-valid-yaml', message, pos[0]));
    return { value: null, diagnostics };
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return { value: result.data, diagnostics: [] };
  const diagnostics = result.error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') {
      const where = issue.path.map(String).join('.');
      const message = where === '' ? `${issue.message}.` : `"${where}": ${issue.message}.`;
      return [fault('config-value-valid', message, offsetOf(document, issue.path))];
    }
    return issue.keys.map((key) => {
      const hint = nearKey(key, knownKeys(schema, issue.path));
      return fault('config-key-known', `The key "${key}" is unknown.`, keyOffset(document, issue.path, key), hint);
    });
  });
  return { value: null, diagnostics };
}

function nearKey(key: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const nearest = closest(key, [...known]);
  return distance(key, nearest) <= Math.max(2, Math.floor(key.length / 3))
    ? `Did you mean "${nearest}"?`
    : `Known keys are: ${known.join(', ')}.`;
}

/** The keys that a schema knows at a path. */
function knownKeys(schema: z.ZodType, path: Path): readonly string[] {
  let current: unknown = unwrap(schema);
  for (const step of path) current = unwrap(shapeOf(current)?.[String(step)]);
  return Object.keys(shapeOf(current) ?? {});
}

function shapeOf(schema: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof schema !== 'object' || schema === null || !('shape' in schema)) return null;
  // zod's objects publish their shape under this name.
  return schema.shape as Readonly<Record<string, unknown>>;
}

function unwrap(schema: unknown): unknown {
  let current = schema;
  while (typeof current === 'object' && current !== null && 'unwrap' in current) {
    if (typeof current.unwrap !== 'function') return current;
    current = (current.unwrap as () => unknown)();
  }
  return current;
}

function offsetOf(document: Document.Parsed, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range != null) return node.range[0];
  }
  return document.contents?.range[0] ?? 0;
}

function keyOffset(document: Document.Parsed, path: Path, key: string): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(map)) return 0;
  const pair = map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0;
}

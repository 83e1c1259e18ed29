import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { frameOf } from '../diagnostics/frame-of.ts';
import { suggestName } from '../diagnostics/suggest-name.ts';
import { plainIssue, plainYamlFault } from './plain-issue.ts';

/** A configuration file as its schema reads it; the value is null where a diagnostic is an error. */
export interface ReadConfig<Value> {
  readonly value: Value | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The value of a YAML file, and where its parts stand. */
interface PlacedYaml<Value> extends ReadConfig<Value> {
  /** Where the value at a path begins; where it is missing, the nearest value above it. */
  readonly placeOf: (path: readonly (string | number)[]) => {
    readonly line: number;
    readonly column: number;
  };
}

/**
 * Reads a YAML file against a strict schema. Emits, each at its line and column and all in one go: `config-valid-yaml`
 * for what does not parse (duplicate keys and alias bombs included), `config-key-known` with the nearest known key, and
 * `config-value-valid`.
 */
export function readPlacedYaml<Schema extends z.ZodType>(
  schema: Schema,
  source: string,
  file: string,
): PlacedYaml<z.infer<Schema>> {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, prettyErrors: false });
  const placeOf = (offset: number): { readonly line: number; readonly column: number } => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const fault = (
    code: Diagnostic['code'],
    message: string,
    place: { readonly line: number; readonly column: number },
    hint: string | null,
  ): Diagnostic => {
    const frame = frameOf(source, place);
    return {
      severity: 'error',
      code,
      message,
      file,
      ...place,
      ...(hint === null ? {} : { hint }),
      ...(frame === null ? {} : { frame }),
    };
  };
  const placeOfPath = (path: readonly (string | number)[]) => placeOf(offsetOf(document, path, 'value'));
  if (document.errors.length > 0) {
    return {
      value: null,
      placeOf: placeOfPath,
      diagnostics: document.errors.map((error) => {
        const { message, hint } = plainYamlFault(error.code, error.message);
        return fault('config-valid-yaml', message, placeOf(error.pos[0]), hint);
      }),
    };
  }
  const data = unfold(document);
  if (data === null) {
    return {
      value: null,
      placeOf: placeOfPath,
      diagnostics: [
        fault(
          'config-valid-yaml',
          'An alias names nothing, or the aliases unfold to too much.',
          { line: 1, column: 1 },
          'Write the values out instead of using "&" and "*".',
        ),
      ],
    };
  }
  const parsed = schema.safeParse(data, { error: plainIssue });
  if (parsed.success) return { value: parsed.data, diagnostics: [], placeOf: placeOfPath };

  const diagnostics = parsed.error.issues.flatMap((issue): readonly Diagnostic[] => {
    const path = issue.path.filter((key) => typeof key !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      const known = knownKeys(schema, path);
      return issue.keys.map((key) =>
        fault(
          'config-key-known',
          `Unknown key "${[...path, key].join('.')}".`,
          placeOf(offsetOf(document, [...path, key], 'key')),
          nearestKey(key, known),
        ),
      );
    }
    const message = path.length === 0 ? `The file ${issue.message}.` : `${path.join('.')}: ${issue.message}.`;
    const written: unknown = path.length === 0 ? data : document.getIn(path);
    const hint =
      issue.code === 'invalid_value' && typeof written === 'string'
        ? suggestName(written, issue.values.map(String))
        : null;
    return [fault('config-value-valid', message, placeOfPath(path), hint)];
  });
  return { value: null, diagnostics, placeOf: placeOfPath };
}

/** A YAML file against a strict schema, without the places; emits what {@link readPlacedYaml} emits. */
export function readYaml<Schema extends z.ZodType>(
  schema: Schema,
  source: string,
  file: string,
): ReadConfig<z.infer<Schema>> {
  const { value, diagnostics } = readPlacedYaml(schema, source, file);
  return { value, diagnostics };
}

const MAX_ALIASES = 100;

/** The plain values of a document; an empty one is an empty configuration. Null where its aliases cannot be followed. */
function unfold(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES }) ?? {};
  } catch (error) {
    if (error instanceof ReferenceError) return null;
    throw error;
  }
}

/** "Did you mean", or the keys that exist. */
function nearestKey(key: string, known: readonly string[]): string {
  if (known.length === 0) return 'Take the key out.';
  return suggestName(key, known) ?? `Known keys: ${known.join(', ')}.`;
}

/** The keys that a strict schema allows at a path; empty where it cannot be told. */
function knownKeys(schema: z.ZodType, path: readonly (string | number)[]): readonly string[] {
  let node: unknown = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  for (const step of path) {
    node =
      typeof step === 'number'
        ? property(node, 'items')
        : (property(property(node, 'properties'), step) ?? property(node, 'additionalProperties'));
  }
  const properties = property(node, 'properties');
  return typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
}

function property(node: unknown, key: string): unknown {
  return typeof node === 'object' && node !== null
    ? Object.entries(node).find(([name]) => name === key)?.[1]
    : undefined;
}

/** Where the key or the value at a path begins in the source; where it is missing, the nearest value above it. */
function offsetOf(
  document: ReturnType<typeof parseDocument>,
  path: readonly (string | number)[],
  wanted: 'key' | 'value',
): number {
  const parent: unknown = document.getIn(path.slice(0, -1), true);
  const key = path.at(-1);
  if (
    wanted === 'key' &&
    typeof parent === 'object' &&
    parent !== null &&
    'items' in parent &&
    Array.isArray(parent.items)
  ) {
    for (const pair of parent.items as readonly unknown[]) {
      const keyNode = property(pair, 'key');
      if (property(keyNode, 'value') === key) return rangeStart(keyNode) ?? 0;
    }
  }
  for (let length = path.length; length >= 0; length -= 1) {
    const start = rangeStart(length === 0 ? document.contents : document.getIn(path.slice(0, length), true));
    if (start !== null) return start;
  }
  return 0;
}

function rangeStart(node: unknown): number | null {
  const range = property(node, 'range');
  const start: unknown = Array.isArray(range) ? range[0] : null;
  return typeof start === 'number' ? start : null;
}

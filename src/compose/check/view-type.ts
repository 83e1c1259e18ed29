import { z } from 'zod';
import { actorSchema, statementViewSchema, viewSchema } from '../view/schema.ts';

/** What a template's expression can be, as far as its fields go. */
export type ViewType =
  | { readonly kind: 'fields'; readonly fields: ReadonlyMap<string, Field> }
  | { readonly kind: 'list'; readonly item: ViewType }
  /** Words, a number or a truth; `codes` where it is one of a few. */
  | { readonly kind: 'value'; readonly codes: readonly string[] | null }
  | { readonly kind: 'unknown' };

/** A field of the view. */
export interface Field {
  readonly type: ViewType;
  readonly canBeMissing: boolean;
  readonly description: string | null;
}

const known = new Map<z.core.$ZodType, ViewType>();

/** The type that a schema of the view describes. */
export function typeOf(schema: z.core.$ZodType): ViewType {
  const made = known.get(schema);
  if (made !== undefined) return made;
  const type = makeType(schema);
  known.set(schema, type);
  return type;
}

function makeType(schema: z.core.$ZodType): ViewType {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodReadonly) return typeOf(schema.unwrap());
  if (schema instanceof z.ZodArray) {
    // zod types the element of an array of whatever as any.
    const { element }: { readonly element: unknown } = schema;
    return { kind: 'list', item: typeOf(element as z.core.$ZodType) };
  }
  if (schema instanceof z.ZodEnum) return { kind: 'value', codes: schema.options.map(String) };
  if (!(schema instanceof z.ZodObject)) return { kind: 'value', codes: null };
  // zod types the shape of an object of whatever as any.
  const shape = schema.shape as Readonly<Record<string, z.core.$ZodType>>;
  const fields = Object.entries(shape).map(([name, field]): [string, Field] => [
    name,
    {
      type: typeOf(field),
      canBeMissing: field instanceof z.ZodNullable,
      description: field instanceof z.ZodType ? (field.description ?? null) : null,
    },
  ]);
  return { kind: 'fields', fields: new Map(fields) };
}

/** The type of what a template starts from. */
export const rootType: ViewType = typeOf(viewSchema);

const value: ViewType = { kind: 'value', codes: null };
const group = (name: string, type: ViewType): ViewType => ({
  kind: 'list',
  item: {
    kind: 'fields',
    fields: new Map([
      [name, { type, canBeMissing: true, description: 'null for those without one' }],
      [
        'statements',
        {
          type: { kind: 'list', item: typeOf(statementViewSchema) },
          canBeMissing: false,
          description: 'its statements',
        },
      ],
    ]),
  },
});

/** What a helper gives, by what its first argument is. */
export function helperType(name: string, first: ViewType): ViewType {
  switch (name) {
    case 'limit':
    case 'skip':
    case 'sort':
    case 'where':
      return first;
    case 'statementsByCountry':
      return group('country', value);
    case 'statementsBySpeaker':
      return group('speaker', typeOf(actorSchema));
    default:
      return value;
  }
}

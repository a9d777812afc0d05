import 'server-only';
import { z } from 'zod';
import { AppError } from '@/lib/core/errors';
import { listed } from '@/lib/core/segments/explain/words';

/**
 * Refuses a field of the query that an address does not have, whether its schema is strict or not: a mistyped "limt"
 * that is passed over would answer something else than was asked. What stands in the path is no field of the query.
 */
export function requireKnownQuery(schema: z.ZodType, query: object, params: object | undefined): void {
  const fields = fieldsOf(schema);
  if (fields === null) return;
  const known = fields.filter((name) => !(params && name in params));
  const unknown = Object.keys(query).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  const isOne = unknown.length === 1;
  const named = listed(unknown.map(quoted), 'and');
  const has = known.length === 0 ? 'It has none.' : `It has ${listed(known.map(quoted), 'and')}.`;
  throw new AppError(
    'invalid',
    `There ${isOne ? 'is no field' : 'are no fields'} ${named} in the query of this address. ${has}`,
    {
      details: {
        issues: unknown.map((name) => ({ path: `/${name}`, message: `There is no field "${name}" here.` })),
        known,
      },
    },
  );
}

const quoted = (name: string): string => `"${name}"`;

/** The names an input can have; null where any name will do. */
function fieldsOf(schema: z.core.$ZodType): string[] | null {
  if (schema instanceof z.ZodObject) return isOpen(schema) ? null : Object.keys(schema.shape);
  if (schema instanceof z.ZodPipe) return fieldsOf(schema.in);
  if (schema instanceof z.ZodIntersection) return joined([schema.def.left, schema.def.right]);
  if (schema instanceof z.ZodUnion) return joined(schema.options);
  return null;
}

const isOpen = ({ def: { catchall } }: z.ZodObject): boolean =>
  catchall !== undefined && !(catchall instanceof z.ZodNever);

function joined(schemas: readonly z.core.$ZodType[]): string[] | null {
  const names = schemas.map(fieldsOf);
  return names.some((one) => one === null) ? null : [...new Set(names.flatMap((one) => one ?? []))];
}

import canonicalize from 'canonicalize';

/** Whether two values are the same as JSON, in whatever order their keys come: PostgreSQL keeps none. */
export function sameJson(a: unknown, b: unknown): boolean {
  return canonicalize(a) === canonicalize(b);
}

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { requireKnownQuery } from './known-query';

const List = z.object({ key: z.string(), limit: z.coerce.number().optional(), search: z.string().optional() });
const refusal = (schema: z.ZodType, query: object, params: object = {}) => {
  try {
    requireKnownQuery(schema, query, params);
    return null;
  } catch (error) {
    return error;
  }
};

describe('a field of the query that an address does not have', () => {
  it('is refused by a sentence that names it and those there are', () => {
    expect(refusal(List, { limt: '5', search: 'a' }, { key: 'a' })).toMatchObject({
      kind: 'invalid',
      message: 'There is no field "limt" in the query of this address. It has "limit" and "search".',
      details: { known: ['limit', 'search'], issues: [{ path: '/limt' }] },
    });
    expect(refusal(List, { a: '1', b: '2' })).toMatchObject({
      message: expect.stringContaining('no fields "a" and "b"'),
    });
    expect(refusal(z.object({}), { a: '1' })).toMatchObject({ message: expect.stringContaining('It has none.') });
  });

  it('is refused where nothing stands in the path', () => {
    expect(() => requireKnownQuery(List, { limt: '1' }, undefined)).toThrow(/It has "key", "limit" and "search"/);
    expect(() => requireKnownQuery(List, { limit: '1' }, undefined)).not.toThrow();
  });

  it('is found behind a refinement, a transformation and alternatives', () => {
    const Refined = List.refine(() => true).transform((value) => value);
    const Either = z.union([List, z.object({ tag: z.string() })]);
    expect(refusal(Refined, { limt: '1' })).toMatchObject({ details: { known: ['key', 'limit', 'search'] } });
    expect(refusal(Either, { limt: '1' })).toMatchObject({ details: { known: ['key', 'limit', 'search', 'tag'] } });
    expect(refusal(List.and(z.object({ tag: z.string() })), { tag: '1', limit: '2' })).toBeNull();
  });

  it('is no fault where any name will do', () => {
    expect(refusal(z.looseObject({}), { a: '1' })).toBeNull();
    expect(refusal(z.record(z.string(), z.string()), { a: '1' })).toBeNull();
  });
});

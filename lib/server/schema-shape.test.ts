import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeSchema, type JsonSchema } from './json-schema';
import { shapeOf } from './schema-shape';

function shape(schema: z.ZodType): string {
  return shapeOf(describeSchema(schema, 'input', new Map()));
}

describe('a schema to read', () => {
  it.each<[z.ZodType, string]>([
    [z.string(), 'string'],
    [z.uuid(), 'string (uuid)'],
    [z.date(), 'string (date-time)'],
    [z.enum(['a', 'b']), '"a" | "b"'],
    [z.string().nullable(), 'string | null'],
    [z.array(z.string().nullable()), '(string | null)[]'],
    [z.tuple([z.number(), z.number()]), '[number, number]'],
    [z.record(z.string(), z.number()), '{ [name]: number }'],
    [z.strictObject({}), '{}'],
    [z.strictObject({ a: z.string(), b: z.boolean().optional() }), '{ a: string, b?: boolean }'],
  ])('%# is short', (schema, expected) => {
    expect(shape(schema)).toBe(expected);
  });

  it('breaks into lines when it is long', () => {
    const long = z.strictObject(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`field_${i}`, z.string()])));
    expect(shape(long).split('\n')).toHaveLength(14);
  });

  it('names what is described elsewhere, and itself', () => {
    const components = new Map<string, JsonSchema>();
    type Tree = { children: Tree[] };
    const Tree: z.ZodType<Tree> = z.strictObject({
      get children() {
        return z.array(Tree);
      },
    });
    const text = shapeOf(describeSchema(Tree, 'input', components));
    expect([...components.keys()]).toEqual([text]);
    expect(shapeOf(components.get(text) ?? {})).toBe(`{ children: ${text}[] }`);
  });
});

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Rule } from '@/lib/core/segments/rule';
import { describeIssues } from './describe-issues';

function refusal(schema: z.ZodType, input: unknown) {
  const parsed = schema.safeParse(input);
  if (parsed.success) throw new Error('It was accepted.');
  return describeIssues(parsed.error);
}

describe('what is wrong with an input', () => {
  it('says where and what, in a sentence', () => {
    const error = refusal(z.strictObject({ key: z.string() }), { key: 4 });
    expect(error.message).toBe('key: This has to be a text.');
    expect(error.kind).toBe('invalid');
  });

  it('calls a missing field missing', () => {
    expect(refusal(z.strictObject({ key: z.string() }), {}).message).toBe('key: This is missing.');
  });

  it('names a field that does not exist', () => {
    expect(refusal(z.strictObject({}), { colour: 'red' }).message).toBe('There is no field "colour" here.');
  });

  it('counts list positions from one for people and from zero for machines', () => {
    const error = refusal(z.strictObject({ tags: z.array(z.string()) }), { tags: ['a', 5] });
    expect(error.message).toMatch(/^tags › 2: /);
    expect(error.details).toMatchObject({ issues: [{ path: '/tags/1' }] });
  });

  it('tells of the kind of rule that was meant, not of all the others', () => {
    const rule = { kind: 'all', rules: [{ kind: 'did', event: 'order', count: { operator: 'at_least', n: -1 } }] };
    const error = refusal(z.strictObject({ rule: Rule }), { rule });
    expect(error.details).toMatchObject({ issues: [{ path: '/rule/rules/0/count/n' }] });
  });

  it.each([
    [z.string().min(1), '', 'This cannot be empty.'],
    [z.string().min(3), 'a', 'This has to have at least 3 characters.'],
    [z.string().length(3), 'a', 'This has to have exactly 3 characters.'],
    [z.string().max(1), 'ab', 'This can have at most 1 character.'],
    [z.array(z.string()).min(2), ['a'], 'This list has to have at least 2 entries.'],
    [z.array(z.string()).max(1000), new Array(1001).fill('a'), 'This list can have at most 1,000 entries.'],
    [z.coerce.number(), 'abc', 'This has to be a number.'],
    [z.int(), 1.5, 'This has to be a whole number.'],
    [z.int().min(1), 0, 'This has to be at least 1.'],
    [z.number().lt(1), 1, 'This has to be less than 1.'],
    [z.number().multipleOf(5), 3, 'This has to be a multiple of 5.'],
    [z.boolean(), 'yes', 'This has to be true or false.'],
    [z.iso.datetime(), 'yesterday', 'A moment is written like "2026-01-31T12:00:00Z".'],
    [z.uuid(), 'abc', 'This is no id. An id is 32 hexadecimal digits with hyphens, as the lists of the API give it.'],
    [z.enum(['ndjson', 'csv']), 'xml', 'This has to be one of "ndjson" and "csv".'],
    [z.literal('now'), 'then', 'This has to be "now".'],
    [z.string().regex(/^a/), 'b', 'This is not written in the way it has to be.'],
    [z.string().min(1, 'A workspace needs a name.'), '', 'A workspace needs a name.'],
  ])('says in plain words what has to be there', (schema, input, sentence) => {
    expect(refusal(schema, input).message).toBe(sentence);
  });

  it('names the kinds there are when another one is given', () => {
    const shape = z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('events') }),
      z.object({ kind: z.literal('profiles') }),
    ]);
    expect(refusal(shape, { kind: 'people' }).message).toBe('kind: This has to be one of "events" and "profiles".');
  });

  it('keeps its list short, however much is wrong', () => {
    const error = refusal(z.array(z.string()), new Array(5000).fill(1));
    expect(Object(error.details).issues).toHaveLength(10);
    expect(error.message).toMatch(/and 4999 more/);
  });
});

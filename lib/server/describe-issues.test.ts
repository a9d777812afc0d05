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
    expect(error.message).toBe('key: Expected string, received number.');
    expect(error.kind).toBe('invalid');
  });

  it('calls a missing field missing', () => {
    expect(refusal(z.strictObject({ key: z.string() }), {}).message).toBe('key: This is missing.');
  });

  it('names a field that does not exist', () => {
    expect(refusal(z.strictObject({}), { colour: 'red' }).message).toBe('There is no field "colour" here.');
  });

  it.each([
    [z.object({ n: z.int().max(1200) }), { n: 4000 }, 'n: At most 1,200.'],
    [z.object({ n: z.number().gt(0) }), { n: 0 }, 'n: More than 0.'],
    [z.object({ some: z.array(z.string()).min(1) }), { some: [] }, 'some: At least 1 entry.'],
    [z.object({ name: z.string().max(3) }), { name: 'four' }, 'name: At most 3 characters.'],
    [z.object({ by: z.enum(['day', 'week']) }), { by: 'year' }, 'by: This is one of "day", "week".'],
    [z.object({ n: z.int().max(8, 'There are up to 8 groups.') }), { n: 9 }, 'n: There are up to 8 groups.'],
  ])('says limits and choices in words, case %#', (schema, input, expected) => {
    expect(refusal(schema, input).message).toBe(expected);
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

  it('keeps its list short, however much is wrong', () => {
    const error = refusal(z.array(z.string()), new Array(5000).fill(1));
    expect(Object(error.details).issues).toHaveLength(10);
    expect(error.message).toMatch(/and 4999 more/);
  });
});

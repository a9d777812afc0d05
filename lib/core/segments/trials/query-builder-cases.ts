import { z } from 'zod';
import { toMillionths } from '@/lib/core/events/millionths';
import type { Value } from '@/lib/core/events/value';
import type { History } from '@/lib/core/profiles/history';
import { parseRule } from '@/lib/core/segments/parse-rule';
import type { Rule } from '@/lib/core/segments/rule';
import source from './query-builder-cases.json';

/** Cases of a query builder's own tests (react-querybuilder, MIT; the file says from where), in our language. */

const Query: z.ZodType<Query> = z.lazy(() =>
  z.union([
    z.object({ combinator: z.enum(['and', 'or']), rules: z.array(Query) }),
    z.object({ field: z.string(), operator: z.string(), value: z.unknown(), valueSource: z.string().optional() }),
  ]),
);
type Query =
  | { combinator: 'and' | 'or'; rules: Query[] }
  | { field: string; operator: string; value?: unknown; valueSource?: string | undefined };
const Source = z.object({
  table: z.array(z.record(z.string(), z.unknown())),
  tests: z.record(z.string(), z.object({ query: Query, expected_madeUpName: z.array(z.string()) })),
});

const operators: Record<string, string> = {
  '=': 'equals',
  '!=': 'not_equals',
  '<': 'less_than',
  '<=': 'at_most',
  '>': 'greater_than',
  '>=': 'at_least',
  beginsWith: 'starts_with',
  doesNotBeginWith: 'not_starts_with',
  endsWith: 'ends_with',
  doesNotEndWith: 'not_ends_with',
  contains: 'contains',
  doesNotContain: 'not_contains',
  between: 'between',
  notBetween: 'not_between',
  in: 'is_any_of',
  notIn: 'is_none_of',
  null: 'not_exists',
  notNull: 'exists',
};
const severalValues = new Set(['between', 'notBetween', 'in', 'notIn']);

function translated(query: Query): unknown {
  if ('combinator' in query)
    return { kind: query.combinator === 'and' ? 'all' : 'any', rules: query.rules.map(translated) };
  const named = { kind: 'trait', name: query.field, operator: operators[query.operator] };
  if (query.operator === 'null' || query.operator === 'notNull') return named;
  const typed = (value: unknown): unknown => (query.field === 'powerUpAge' ? Number(value) : value);
  const list = typeof query.value === 'string' ? query.value.split(',') : query.value;
  return {
    ...named,
    value: severalValues.has(query.operator) ? z.array(z.unknown()).parse(list).map(typed) : typed(query.value),
  };
}

/** Comparing one field with another, and exchanging the ends of a range, are nothing our language says. */
const beyondUs = (name: string): boolean => name.startsWith('f2f') || name === 'manipulateValueOrder';

function typedValues(cell: unknown): Value[] {
  if (typeof cell === 'string') return [{ type: 'text', value: cell }];
  if (typeof cell === 'boolean') return [{ type: 'boolean', value: cell }];
  if (typeof cell === 'number') return [{ type: 'number', value: toMillionths(cell) ?? 0n }];
  const list = z.array(z.string()).safeParse(cell);
  return list.success ? [{ type: 'list', value: list.data }] : [];
}

export function queryBuilderCases(): { heroes: History[]; cases: { name: string; rule: Rule; expected: string[] }[] } {
  const { table, tests } = Source.parse(source);
  const heroes = table.map((row) => ({
    profileId: z.string().parse(row.madeUpName),
    events: [],
    traits: Object.entries(row).flatMap(([name, cell]) =>
      typedValues(cell).map((value) => ({ name, value, receivedAt: 1, ordinal: 1 })),
    ),
  }));
  const sayable = Object.entries(tests).filter(([name]) => !beyondUs(name));
  const cases = sayable.map(([name, test]) => ({
    name,
    rule: parseRule(translated(test.query)),
    expected: test.expected_madeUpName,
  }));
  return { heroes, cases };
}

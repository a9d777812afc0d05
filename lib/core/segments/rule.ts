import { z } from 'zod';

/** Who belongs to a segment. Plain data: it is stored, hashed, diffed, compiled and evaluated as is. */

export const ruleLimits = { nodes: 200, depth: 10, textLength: 1000, listLength: 1000 } as const;

const Name = z.string().min(1).max(256);
const Text = z.string().max(ruleLimits.textLength);
/** Beyond 9e12 a number does not fit the millionths it is stored in. */
const Amount = z.number().min(-9e12).max(9e12);
/** A moment as ISO 8601 with an offset, or a date (a local midnight in the rule's zone). */
export const Moment = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);
export type Moment = z.infer<typeof Moment>;

export const Unit = z.enum(['minute', 'hour', 'day', 'week', 'month', 'year']);
export type Unit = z.infer<typeof Unit>;
const Span = z.strictObject({ n: z.int().min(1).max(100_000), unit: Unit });
export type Span = z.infer<typeof Span>;
/** Windows that begin at a moment of each profile's own are exact durations: SQL knows no calendar. */
const ExactSpan = z.strictObject({ n: z.int().min(1).max(100_000), unit: Unit.exclude(['month', 'year']) });

export const Window = z.union([
  z.literal('ever'),
  z.strictObject({ last: Span }),
  z.strictObject({ from: Moment, to: Moment }),
  z.strictObject({
    first: ExactSpan,
    after: z.union([z.strictObject({ event: Name }), z.strictObject({ first_seen: z.literal(true) })]),
  }),
]);
export type Window = z.infer<typeof Window>;

const textOperators = z.enum([
  'contains',
  'not_contains',
  'starts_with',
  'not_starts_with',
  'ends_with',
  'not_ends_with',
  'matches',
  'not_matches',
]);

/** A comparison: what follows the name of a trait or a property. One member per shape of `value`. */
const comparisons = [
  z.strictObject({
    operator: z.enum(['equals', 'not_equals']),
    value: z.union([Text, Amount, z.boolean()]),
    ignore_case: z.literal(true).optional(),
  }),
  z.strictObject({ operator: textOperators, value: Text, ignore_case: z.literal(true).optional() }),
  z.strictObject({
    operator: z.enum(['is_any_of', 'is_none_of']),
    value: z.union([z.array(Text).min(1).max(ruleLimits.listLength), z.array(Amount).min(1).max(ruleLimits.listLength)]),
    ignore_case: z.literal(true).optional(),
  }),
  z.strictObject({ operator: z.enum(['less_than', 'at_most', 'greater_than', 'at_least']), value: Amount }),
  z.strictObject({
    operator: z.enum(['between', 'not_between']),
    value: z.union([z.tuple([Amount, Amount]), z.tuple([Moment, Moment])]),
  }),
  z.strictObject({ operator: z.enum(['before', 'after']), value: Moment }),
  z.strictObject({ operator: z.enum(['in_last', 'not_in_last', 'in_next', 'not_in_next']), value: Span }),
  z.strictObject({ operator: z.enum(['includes', 'not_includes']), value: Text, ignore_case: z.literal(true).optional() }),
  z.strictObject({ operator: z.enum(['exists', 'not_exists']) }),
] as const;

export const Comparison = z.union(comparisons);
export type Comparison = z.infer<typeof Comparison>;
export type Operator = Comparison['operator'];


const propertyShape = { property: Name };
export const PropertyCondition = z.union([
  comparisons[0].extend(propertyShape),
  comparisons[1].extend(propertyShape),
  comparisons[2].extend(propertyShape),
  comparisons[3].extend(propertyShape),
  comparisons[4].extend(propertyShape),
  comparisons[5].extend(propertyShape),
  comparisons[6].extend(propertyShape),
  comparisons[7].extend(propertyShape),
  comparisons[8].extend(propertyShape),
]);
export type PropertyCondition = z.infer<typeof PropertyCondition>;

const traitShape = { kind: z.literal('trait'), name: Name };
export const Trait = z.union([
  comparisons[0].extend(traitShape),
  comparisons[1].extend(traitShape),
  comparisons[2].extend(traitShape),
  comparisons[3].extend(traitShape),
  comparisons[4].extend(traitShape),
  comparisons[5].extend(traitShape),
  comparisons[6].extend(traitShape),
  comparisons[7].extend(traitShape),
  comparisons[8].extend(traitShape),
]);
export type Trait = z.infer<typeof Trait>;

const Where = z.array(PropertyCondition).min(1).max(ruleLimits.nodes);

export const NumberOperator = z.enum(['equals', 'not_equals', 'less_than', 'at_most', 'greater_than', 'at_least']);
export type NumberOperator = z.infer<typeof NumberOperator>;
export const Count = z.strictObject({ operator: NumberOperator, n: z.int().min(0).max(1_000_000_000) });
export type Count = z.infer<typeof Count>;

export const Did = z.strictObject({
  kind: z.literal('did'),
  event: Name.optional(),
  where: Where.optional(),
  count: Count.default({ operator: 'at_least', n: 1 }),
  window: Window.default('ever'),
});
export type Did = z.infer<typeof Did>;

const aggregateShape = {
  kind: z.literal('aggregate'),
  event: Name.optional(),
  where: Where.optional(),
  window: Window.default('ever'),
};
/** Numbers of a property over events: sum, average, extremes, how many distinct values or local days. */
const NumericAggregate = z.strictObject({
  ...aggregateShape,
  aggregate: z.enum(['sum', 'average', 'min', 'max', 'distinct_values']),
  property: Name,
  operator: NumberOperator,
  value: Amount,
});
const DayAggregate = z.strictObject({
  ...aggregateShape,
  aggregate: z.literal('distinct_days'),
  operator: NumberOperator,
  value: Amount,
});
/** The first or last value of a property, compared with any operator that fits its type. */
const EndShape = { ...aggregateShape, aggregate: z.enum(['first', 'last']), property: Name };
const EndAggregate = z.union([
  comparisons[0].extend(EndShape),
  comparisons[1].extend(EndShape),
  comparisons[2].extend(EndShape),
  comparisons[3].extend(EndShape),
  comparisons[4].extend(EndShape),
  comparisons[5].extend(EndShape),
  comparisons[6].extend(EndShape),
  comparisons[7].extend(EndShape),
  comparisons[8].extend(EndShape),
]);
export const Aggregate = z.union([NumericAggregate, DayAggregate, EndAggregate]);
export type Aggregate = z.infer<typeof Aggregate>;

/** Another segment at a pinned version: it is evaluated live, by that version's rule and zone. */
export const SegmentReference = z.strictObject({
  kind: z.literal('segment'),
  segment: Name,
  version: z.int().min(1),
});
export type SegmentReference = z.infer<typeof SegmentReference>;

export type All = { kind: 'all'; rules: Rule[] };
export type Any = { kind: 'any'; rules: Rule[] };
export type Not = { kind: 'not'; rule: Rule };
export type Rule = All | Any | Not | Trait | Did | Aggregate | SegmentReference;

export const All: z.ZodType<All> = z.strictObject({
  kind: z.literal('all'),
  get rules() {
    return z.array(Rule).min(1);
  },
});
export const Any: z.ZodType<Any> = z.strictObject({
  kind: z.literal('any'),
  get rules() {
    return z.array(Rule).min(1);
  },
});
export const Not: z.ZodType<Not> = z.strictObject({
  kind: z.literal('not'),
  get rule() {
    return Rule;
  },
});
/** A later kind joins here, and adds one file to check, explain, compile and evaluate. */
export const Rule: z.ZodType<Rule> = z.lazy(() => z.union([All, Any, Not, Trait, Did, Aggregate, SegmentReference]));

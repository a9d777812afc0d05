import { z } from 'zod';
import { describeIssue } from '@/lib/core/segments/rule-issue';
import { findLimitBreach, ruleLimits } from '@/lib/core/segments/rule-limits';

/** Who belongs to a segment. Plain data: it is stored, hashed, diffed, explained, compiled and evaluated as is. */

const unpaired = /\p{Surrogate}/u;
const Name = z
  .string({ error: 'A name is a text.' })
  .min(1, 'A name is missing. Choose one.')
  .max(256, 'A name has at most 256 characters.')
  .refine((name) => !unpaired.test(name), 'This name holds half a character. Type it again.');
const Text = z
  .string({ error: 'This has to be a text.' })
  .max(ruleLimits.textLength, `A text in a rule has at most ${ruleLimits.textLength} characters.`)
  .refine((text) => !unpaired.test(text), 'This text holds half a character. Type it again.');
/** Beyond 9e12 a number does not fit the millionths it is stored in. */
const Amount = z
  .number({ error: 'This has to be a number.' })
  .min(-9e12, 'Numbers go down to -9,000,000,000,000.')
  .max(9e12, 'Numbers go up to 9,000,000,000,000.');
const momentHint =
  'Give a date (2025-03-31) or a moment with its offset (2025-03-31T18:00:00Z), to the millisecond at most.';
/** A moment as ISO 8601 with an offset, or a date (a local midnight in the rule's zone). */
export const Moment = z.union(
  [z.iso.datetime({ offset: true }).refine((moment) => !/\.\d{4,}/.test(moment), momentHint), z.iso.date()],
  { error: momentHint },
);
export type Moment = z.infer<typeof Moment>;

export const Unit = z.enum(['minute', 'hour', 'day', 'week', 'month', 'year'], {
  error: 'The unit is minute, hour, day, week, month or year.',
});
export type Unit = z.infer<typeof Unit>;
const spanHint = 'A length of time is a whole number from 1 to 100,000.';
const SpanLength = z.int({ error: spanHint }).min(1, spanHint).max(100_000, spanHint);
export const Span = z.strictObject({ n: SpanLength, unit: Unit });
export type Span = z.infer<typeof Span>;
/** Windows that begin at a moment of each profile's own are exact durations: SQL knows no calendar. */
const ExactSpan = z.strictObject({
  n: SpanLength,
  unit: Unit.exclude(['month', 'year'], { error: 'Counted from an event, the unit is minute, hour, day or week.' }),
});

export const Window = z.union(
  [
    z.literal('ever'),
    z.strictObject({ last: Span }),
    z.strictObject({ from: Moment, to: Moment }),
    z.strictObject({
      first: ExactSpan,
      after: z.union([z.strictObject({ event: Name }), z.strictObject({ first_seen: z.literal(true) })]),
    }),
  ],
  {
    error:
      'A window is "ever", { last: { n, unit } }, { from, to } with dates or moments, or { first: { n, unit }, after } with minutes to weeks after { event } or { first_seen: true }.',
  },
);
export type Window = z.infer<typeof Window>;

const ignoreCase = { ignore_case: z.literal(true, { error: 'ignore_case is true, or left out.' }).optional() };
const listOf = <T extends z.ZodType>(item: T) => z.array(item).min(1).max(ruleLimits.listLength);
const listHint = `Give 1 to ${ruleLimits.listLength} values, all texts or all numbers.`;
const NumberList = z
  .array(Amount, { error: 'Give a list of numbers.' })
  .min(1, listHint)
  .max(ruleLimits.listLength, listHint);
const NumberPair = z.tuple([Amount, Amount], { error: 'Give two numbers, the lower one first.' });

const equality = z.strictObject({
  operator: z.enum(['equals', 'not_equals']),
  value: z.union([Text, Amount, z.boolean()], { error: 'Compare with a text, a number, or true or false.' }),
  ...ignoreCase,
});
const textSearch = z.strictObject({
  operator: z.enum([
    'contains',
    'not_contains',
    'starts_with',
    'not_starts_with',
    'ends_with',
    'not_ends_with',
    'matches',
    'not_matches',
  ]),
  value: Text,
  ...ignoreCase,
});
const choice = z.strictObject({
  operator: z.enum(['is_any_of', 'is_none_of']),
  value: z.union([listOf(Text), listOf(Amount)], { error: listHint }),
  ...ignoreCase,
});
const order = z.strictObject({ operator: z.enum(['less_than', 'at_most', 'greater_than', 'at_least']), value: Amount });
const range = z.strictObject({
  operator: z.enum(['between', 'not_between']),
  value: z.union([z.tuple([Amount, Amount]), z.tuple([Moment, Moment])], {
    error: 'Give two numbers, or two dates or moments, the lower one first.',
  }),
});
const position = z.strictObject({ operator: z.enum(['before', 'after']), value: Moment });
const nearness = z.strictObject({
  operator: z.enum(['in_last', 'not_in_last', 'in_next', 'not_in_next']),
  value: Span,
});
const membership = z.strictObject({ operator: z.enum(['includes', 'not_includes']), value: Text, ...ignoreCase });
const presence = z.strictObject({ operator: z.enum(['exists', 'not_exists']) });

/** A comparison: what follows the name of a trait or a property. One member per shape of `value`. */
export const Comparison = z.discriminatedUnion('operator', [
  equality,
  textSearch,
  choice,
  order,
  range,
  position,
  nearness,
  membership,
  presence,
]);
export type Comparison = z.infer<typeof Comparison>;
export type Operator = Comparison['operator'];

/** The same comparisons as fields of a larger condition, so that one object says it all. */
function comparing<Shape extends z.core.$ZodShape>(shape: Shape) {
  return z.discriminatedUnion('operator', [
    equality.extend(shape),
    textSearch.extend(shape),
    choice.extend(shape),
    order.extend(shape),
    range.extend(shape),
    position.extend(shape),
    nearness.extend(shape),
    membership.extend(shape),
    presence.extend(shape),
  ]);
}

export const PropertyCondition = comparing({ property: Name });
export type PropertyCondition = z.infer<typeof PropertyCondition>;

export const Trait = comparing({ kind: z.literal('trait'), name: Name });
export type Trait = z.infer<typeof Trait>;

const Where = z
  .array(PropertyCondition, { error: 'where is a list of property conditions.' })
  .min(1, 'This list of property conditions is empty. Leave `where` out, or add a condition.');

const countHint = 'A number of times is a whole number from 0 to 1,000,000,000.';
export const NumberOperator = z.enum(['equals', 'not_equals', 'less_than', 'at_most', 'greater_than', 'at_least'], {
  error: 'A count compares with equals, not_equals, less_than, at_most, greater_than or at_least.',
});
export type NumberOperator = z.infer<typeof NumberOperator>;
export const Count = z.strictObject({
  operator: NumberOperator,
  n: z.int({ error: countHint }).min(0, countHint).max(1_000_000_000, countHint),
});
export type Count = z.infer<typeof Count>;

const occurrences = { event: Name.optional(), where: Where.optional(), window: Window.default('ever') };

export const Did = z.strictObject({
  kind: z.literal('did'),
  ...occurrences,
  count: Count.default({ operator: 'at_least', n: 1 }),
});
export type Did = z.infer<typeof Did>;

/** Comparisons of a computed number. */
function comparingNumber<Shape extends z.core.$ZodShape>(shape: Shape) {
  return z.discriminatedUnion('operator', [
    z.strictObject({ ...shape, operator: NumberOperator, value: Amount }),
    z.strictObject({ ...shape, operator: z.enum(['between', 'not_between']), value: NumberPair }),
    z.strictObject({ ...shape, operator: z.enum(['is_any_of', 'is_none_of']), value: NumberList }),
  ]);
}
const aggregating = { kind: z.literal('aggregate'), ...occurrences };
/** Numbers of a property over events: sum, average, extremes, how many distinct values. */
const NumberAggregate = comparingNumber({
  ...aggregating,
  aggregate: z.enum(['sum', 'average', 'min', 'max', 'distinct_values']),
  property: Name,
});
const DayAggregate = comparingNumber({ ...aggregating, aggregate: z.literal('distinct_days') });
/** The first or last value of a property, compared with any operator that fits its type. */
const EndAggregate = comparing({ ...aggregating, aggregate: z.enum(['first', 'last']), property: Name });
export const Aggregate = z.discriminatedUnion('aggregate', [NumberAggregate, DayAggregate, EndAggregate]);
export type Aggregate = z.infer<typeof Aggregate>;
export type EndAggregate = z.infer<typeof EndAggregate>;
export type NumberAggregate = z.infer<typeof NumberAggregate> | z.infer<typeof DayAggregate>;

const versionHint = 'The version of a segment is a whole number from 1.';
/** Another segment at a pinned version: it is evaluated live, by that version's rule and zone. */
export const SegmentReference = z.strictObject({
  kind: z.literal('segment'),
  segment: Name,
  version: z.int({ error: versionHint }).min(1, versionHint),
});
export type SegmentReference = z.infer<typeof SegmentReference>;

/** A list of profiles that was frozen: it stays as it was, whatever happens after. `snapshot` is its id. */
export const FrozenReference = z.strictObject({
  kind: z.literal('snapshot'),
  snapshot: z
    .string({ error: 'A frozen list is named by its id.' })
    .regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'This is no id of a frozen list.'),
});
export type FrozenReference = z.infer<typeof FrozenReference>;

export type All = { kind: 'all'; rules: Rule[] };
export type Any = { kind: 'any'; rules: Rule[] };
export type Not = { kind: 'not'; rule: Rule };
export type Rule = All | Any | Not | Trait | Did | Aggregate | SegmentReference | FrozenReference;

const emptyHint = 'This group is empty, and an empty group would match everyone. Put a condition in it, or remove it.';
const Rules = (): z.ZodType<Rule[]> =>
  z.array(RuleShape, { error: 'The rules of a group are a list of conditions.' }).min(1, emptyHint);
export const All = z.strictObject({
  kind: z.literal('all'),
  get rules(): z.ZodType<Rule[]> {
    return Rules();
  },
});
export const Any = z.strictObject({
  kind: z.literal('any'),
  get rules(): z.ZodType<Rule[]> {
    return Rules();
  },
});
export const Not = z.strictObject({
  kind: z.literal('not'),
  get rule(): z.ZodType<Rule> {
    return RuleShape;
  },
});

/** The shape alone, for a published JSON Schema. A later kind joins here, and adds one file per floor. */
export const RuleShape: z.ZodType<Rule> = z.discriminatedUnion('kind', [
  All,
  Any,
  Not,
  Trait,
  Did,
  Aggregate,
  SegmentReference,
  FrozenReference,
]);

/** A rule from outside: its size is judged before its shape, and every problem is a sentence at its node. */
export const Rule: z.ZodType<Rule> = z.preprocess((raw, context) => {
  const breach = findLimitBreach(raw);
  if (breach) {
    context.addIssue({ code: 'custom', path: breach.path, message: breach.message });
    return raw;
  }
  const parsed = RuleShape.safeParse(raw);
  for (const issue of parsed.error?.issues.slice(0, 50) ?? []) {
    context.addIssue({ code: 'custom', path: [...issue.path], message: describeIssue(issue, raw) });
  }
  return raw;
}, RuleShape);

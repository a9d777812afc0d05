import { z } from 'zod';
import { asking } from '@/lib/core/insights/about';
import { Part, ProfileSplit } from '@/lib/core/insights/split';
import { RfmGroups } from '@/lib/core/rfm/rfm-groups';
import { Moment, PropertyCondition, Span } from '@/lib/core/segments/rule';

/**
 * Recency, frequency, monetary: how long ago somebody last bought, how often, and for how much, each as a score from 1
 * to n. A customer is a profile with the event in the window; everybody else has no scores.
 */

const Name = z.string().min(1).max(256);

/** What counts as one time: every event, every local day with one, or every value of a property (an invoice number). */
export const RfmFrequency = z.union([
  z.strictObject({ count: z.enum(['events', 'days']) }),
  z.strictObject({ distinct: Name }),
]);
export type RfmFrequency = z.infer<typeof RfmFrequency>;

/** The same window for everybody: recency counts from the moment looked from. */
export const RfmWindow = z.union(
  [
    z.literal('ever'),
    z.strictObject({ last: Span }),
    z.strictObject({ from: Moment, to: Moment }).refine(({ from, to }) => from !== to, 'This window is empty.'),
  ],
  { error: 'The window is "ever", { last: { n, unit } }, or { from, to } with dates or moments.' },
);
export type RfmWindow = z.infer<typeof RfmWindow>;

const ascending = (cuts: number[]): boolean => cuts.every((cut, index) => cut >= (cuts[index - 1] ?? cut));
const Cuts = z
  .array(z.number().min(-9e12).max(9e12))
  .max(4)
  .refine(ascending, 'Cut-offs ascend: give the lowest first.');
/**
 * Where one class ends: a value at most cut i falls in class i or below. Days, times, and the currency of the amount.
 * Few days are good, so the lowest class of recency has the highest score.
 */
export const RfmCuts = z.strictObject({ recency: Cuts, frequency: Cuts, monetary: Cuts });
export type RfmCuts = z.infer<typeof RfmCuts>;

const ScoreCount = z.int().min(2, 'There are 2 to 5 scores.').max(5, 'There are 2 to 5 scores.');

/** Scores with the cut-offs between them. */
export const FixedScores = z.strictObject({ n: ScoreCount.default(5), cuts: RfmCuts }).superRefine(requireCuts);

/** Scores by equal parts of the customers, or by given cut-offs. */
export const RfmScores = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('quantile'), n: ScoreCount.default(5) }),
  FixedScores.safeExtend({ method: z.literal('fixed') }),
]);
export type RfmScores = z.infer<typeof RfmScores>;

function requireCuts({ n, cuts }: { n: number; cuts: RfmCuts }, context: z.RefinementCtx): void {
  for (const [axis, { length }] of Object.entries(cuts)) {
    if (length === n - 1) continue;
    const message = `${n} scores need ${n - 1} cut-offs, and ${axis} has ${length}.`;
    context.addIssue({ code: 'custom', path: ['cuts', axis], message });
  }
}

/** Which saved model a question comes from: those behind its cells are then a rule. */
export const RfmPin = z.strictObject({ model: Name, version: z.int().min(1) });
export type RfmPin = z.infer<typeof RfmPin>;

/** What is looked at: it says who is a customer, and what their three values are. */
export const rfmSubject = {
  event: Name,
  where: z.array(PropertyCondition).min(1).max(20).optional(),
  /** The amount of one event; events without it count as 0. */
  property: Name,
  frequency: RfmFrequency.default({ count: 'events' }),
  window: RfmWindow.default('ever'),
};

export const RfmQuery = z.strictObject({
  ...asking,
  ...rfmSubject,
  scores: RfmScores.default({ method: 'quantile', n: 5 }),
  /** Names for parts of the grid; the usual ones when left out. */
  groups: RfmGroups.optional(),
  model: RfmPin.optional(),
  split: ProfileSplit.optional(),
});
export type RfmQuery = z.infer<typeof RfmQuery>;

const Score = z.int().min(1).max(5);
/** A cell of the grid, a named group, or with nothing said all customers; a part of a split. */
export const RfmCell = z.strictObject({
  recency: Score.optional(),
  frequency: Score.optional(),
  monetary: Score.optional(),
  group: Name.optional(),
  part: z.int().min(0).max(30).default(0),
});
export type RfmCell = z.infer<typeof RfmCell>;

/** Amounts are in the currency of the data; shares are of all customers, or of their whole amount. */
const Measured = { count: z.int(), share: z.number(), amount: z.number(), amount_share: z.number().nullable() };

export const RfmGridCell = z.object({
  recency: Score,
  frequency: Score,
  group: z.string(),
  ...Measured,
  /** Null where nobody is. */
  average: z.number().nullable(),
});
export type RfmGridCell = z.infer<typeof RfmGridCell>;

export const RfmGroupSize = z.object({ name: z.string(), ...Measured, average: z.number().nullable() });
export type RfmGroupSize = z.infer<typeof RfmGroupSize>;

/** A bar of a histogram: values from `from` to just before `to`; an open end takes all beyond. */
export const RfmBin = z.object({ from: z.number().nullable(), to: z.number().nullable(), count: z.int() });
export type RfmBin = z.infer<typeof RfmBin>;

export const RfmAxis = z.object({
  least: z.number().nullable(),
  most: z.number().nullable(),
  bins: z.array(RfmBin),
  /** Customers of each score, from 1. */
  scores: z.array(z.int()),
});
export type RfmAxis = z.infer<typeof RfmAxis>;

const Standing = {
  customers: z.int(),
  amount: z.number(),
  grid: z.array(RfmGridCell),
  groups: z.array(RfmGroupSize),
};

export const RfmNumbers = z.object({
  /** Empty for quantiles of nobody. */
  cuts: RfmCuts,
  ...Standing,
  axes: z.object({ recency: RfmAxis, frequency: RfmAxis, monetary: RfmAxis }),
  /** The same scores, part by part; empty unless split. */
  splits: z.array(z.object({ part: Part, ...Standing })),
});
export type RfmNumbers = z.infer<typeof RfmNumbers>;
export type RfmStanding = Pick<RfmNumbers, 'customers' | 'amount' | 'grid' | 'groups'>;

/** One customer: the values of the three axes, their scores and the group. */
export const RfmProfile = z.object({
  profile_id: z.string(),
  recency: Score,
  frequency: Score,
  monetary: Score,
  group: z.string(),
  /** Whole local calendar days between the last event and the moment looked from. */
  days: z.int(),
  times: z.int(),
  amount: z.number(),
});
export type RfmProfile = z.infer<typeof RfmProfile>;

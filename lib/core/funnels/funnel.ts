import { z } from 'zod';
import { asking } from '@/lib/core/insights/about';
import { Part, ProfileSplit } from '@/lib/core/insights/split';
import { Measured } from '@/lib/core/math/measured';
import { Moment, PropertyCondition, Span } from '@/lib/core/segments/rule';

/** How many get from one step to the next, how fast, and where they stop. */

const Name = z.string().min(1).max(256);
const Where = z.array(PropertyCondition).min(1).max(20).optional();

export const FunnelStep = z.strictObject({ event: Name, where: Where });
export type FunnelStep = z.infer<typeof FunnelStep>;

export const mostSteps = 10;

export const FunnelQuery = z.strictObject({
  ...asking,
  steps: z
    .array(FunnelStep)
    .min(2, 'A funnel has at least two steps.')
    .max(mostSteps, `A funnel has at most ${mostSteps} steps.`),
  /** From the first step to the last, at most so long; months and years vary, so weeks are the longest unit. */
  within: Span.refine(({ unit }) => unit !== 'month' && unit !== 'year', 'Give minutes, hours, days or weeks.').default(
    {
      n: 30,
      unit: 'day',
    },
  ),
  order: z.literal('ordered').default('ordered'),
  /** A property that has to be the same in all steps, such as an order number. */
  same: Name.optional(),
  /** Events that must not happen between two steps. */
  without: z.array(FunnelStep).min(1).max(5).optional(),
  /** The first step happens in [from, to); the last 90 days when left out. */
  from: Moment.optional(),
  to: Moment.optional(),
  split: ProfileSplit.optional(),
});
export type FunnelQuery = z.infer<typeof FunnelQuery>;

/** Those who reached a step, or who reached it and not the next one. */
export const FunnelCell = z.strictObject({
  step: z
    .int()
    .min(0)
    .max(mostSteps - 1),
  who: z.enum(['reached', 'stopped']).default('reached'),
  part: z.int().min(0).max(30).default(0),
});
export type FunnelCell = z.infer<typeof FunnelCell>;

const Step = z.object({
  count: z.int(),
  /** Of those who began, 0 to 1; null when nobody did. */
  rate: z.number().nullable(),
  /** Of those who reached the step before, with its interval. */
  from_previous: Measured,
  /** Time since the step before; null for the first step, and when nobody came. */
  median_seconds: z.number().nullable(),
  p90_seconds: z.number().nullable(),
});
export type FunnelStepNumbers = z.infer<typeof Step>;

export const FunnelNumbers = z.object({
  /** The steps in words, in their order. */
  names: z.array(z.string()),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  /** Who began less than `within` before the moment looked from may still go on. */
  is_incomplete: z.boolean(),
  steps: z.array(Step),
  splits: z.array(
    z.object({
      part: Part,
      steps: z.array(Step),
      /** Whether the share that reached the end differs from that of everybody else beyond chance; null when too thin. */
      differs: z.boolean().nullable(),
    }),
  ),
});
export type FunnelNumbers = z.infer<typeof FunnelNumbers>;

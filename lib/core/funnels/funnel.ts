import { z } from 'zod';
import { asking } from '@/lib/core/insights/about';
import { DifferenceFromOthers } from '@/lib/core/insights/difference-from-others';
import { Part, PartNumber, ProfileSplit } from '@/lib/core/insights/split';
import { Measured } from '@/lib/core/math/measured';
import { ExactSpan, Moment, Occurrence, Without } from '@/lib/core/segments/rule';

/** How many get from one step to the next, how fast, and where they stop. */

const Name = z.string().min(1).max(256);

/** An event with its conditions; any event when none is named. */
export type FunnelStep = z.infer<typeof Occurrence>;

export const mostSteps = 10;

/** The fields that say which way is looked at. */
export const way = {
  /** Two to ten events in their order, each with its conditions; each takes an event of its own. */
  steps: z
    .array(Occurrence)
    .min(2, 'A funnel has at least two steps.')
    .max(mostSteps, `A funnel has at most ${mostSteps} steps.`),
  /** All steps come before so much time has passed since the first one. */
  within: ExactSpan.default({ n: 30, unit: 'day' }),
  /** `strict`: whoever did anything else between a step and the next one does not get to it. */
  order: z.enum(['ordered', 'strict']).default('ordered'),
  /** A property that has to be the same in all steps, such as an order number. */
  same: Name.optional(),
  /** Events that must not happen between two steps. */
  without: Without.optional(),
  /** The first step happens in [from, to); without them lately. */
  from: Moment.optional(),
  to: Moment.optional(),
  /** How long ago lately begins: 90 days when left out. */
  last: ExactSpan.optional(),
};

export const FunnelQuery = z.strictObject({ ...asking, ...way, split: ProfileSplit.optional() });
export type FunnelQuery = z.infer<typeof FunnelQuery>;
/** What of a question says which way is looked at. */
export type FunnelWay = Pick<FunnelQuery, keyof typeof way | 'zone'>;

export const StepPlace = z
  .int()
  .min(0)
  .max(mostSteps - 1);

/** Those who reached a step, counted from 0, or who reached it and not the next one. */
export const FunnelCell = z.strictObject({
  step: StepPlace,
  who: z.enum(['reached', 'stopped']).default('reached'),
  part: PartNumber,
});
export type FunnelCell = z.infer<typeof FunnelCell>;

const Step = z.object({
  /** Profiles that got to this step, or further. */
  count: z.int(),
  /** Of those who began, 0 to 1; null when nobody did. */
  rate: z.number().nullable(),
  /** The same with its interval. */
  from_start: Measured,
  /** Of those who reached the step before, with its interval. */
  from_previous: Measured,
  /** Got to this step and not to the next one; 0 for the last. */
  stopped: z.int(),
  /** Time since the step before; null for the first step, and when nobody came. */
  median_seconds: z.number().nullable(),
  p90_seconds: z.number().nullable(),
});
export type FunnelStepNumbers = z.infer<typeof Step>;

const PartStep = Step.extend({
  /** Of the share of those who began. Null for the first step, and where one side is too small to say. */
  difference: DifferenceFromOthers.nullable(),
});
export const FunnelPart = z.object({ part: Part, steps: z.array(PartStep) });
export type FunnelPart = z.infer<typeof FunnelPart>;

export const FunnelNumbers = z.object({
  /** What happens at each step, in words. */
  names: z.array(z.string()),
  /** The same with its conditions; people who are not signed in do not get them. */
  sentences: z.array(z.string()).optional(),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  /** Profiles that began, did not get to the end, and still have time at the moment looked from. */
  open: z.int(),
  steps: z.array(Step),
  splits: z.array(FunnelPart),
});
export type FunnelNumbers = z.infer<typeof FunnelNumbers>;

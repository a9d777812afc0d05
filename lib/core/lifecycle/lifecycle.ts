import { z } from 'zod';
import { asking } from '@/lib/core/insights/about';
import { Part, ProfileSplit } from '@/lib/core/insights/split';
import { Moment, PropertyCondition } from '@/lib/core/segments/rule';

/** Who came for the first time, came again, came back after a pause, or stayed away, period by period. */

export const LifecycleState = z.enum(['new', 'returning', 'resurrecting', 'dormant']);
export type LifecycleState = z.infer<typeof LifecycleState>;

export const LifecycleQuery = z.strictObject({
  ...asking,
  /** What counts as coming; any event when left out. */
  event: z.string().min(1).max(256).optional(),
  where: z.array(PropertyCondition).min(1).max(20).optional(),
  period: z.enum(['day', 'week', 'month']).default('week'),
  periods: z.int().min(1).max(200).default(12),
  date_to: Moment.optional(),
  split: ProfileSplit.optional(),
});
export type LifecycleQuery = z.infer<typeof LifecycleQuery>;

export const LifecycleCell = z.strictObject({
  state: LifecycleState,
  start: z.iso.datetime(),
  part: z.int().min(0).max(30).default(0),
});
export type LifecycleCell = z.infer<typeof LifecycleCell>;

const Counts = z.object({
  new: z.array(z.int()),
  returning: z.array(z.int()),
  resurrecting: z.array(z.int()),
  /** Came in the period before and not in this one. */
  dormant: z.array(z.int()),
});

export const LifecycleNumbers = z.object({
  starts: z.array(z.iso.datetime()),
  ends_at: z.iso.datetime(),
  /** The last period has not ended: who is dormant in it may still come. */
  is_incomplete: z.boolean(),
  ...Counts.shape,
  splits: z.array(z.object({ part: Part, ...Counts.shape })),
});
export type LifecycleNumbers = z.infer<typeof LifecycleNumbers>;

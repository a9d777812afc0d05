import { z } from 'zod';
import { Happening } from '@/lib/core/cohorts/retention';
import { asking } from '@/lib/core/insights/about';
import { Part, ProfileSplit } from '@/lib/core/insights/split';
import { Moment, PropertyCondition } from '@/lib/core/segments/rule';

/** How a feature is taken up: how soon by newcomers, by how many of the active, how often, and on how many days. */

export const mostAdoptionPeriods = 120;
export const mostCurveDays = 365;
/** Use is looked at over the last 30 days to the minute: these may touch 31 days of the calendar. */
export const useSpan = { n: 30, unit: 'day' } as const;
export const mostUseDays = useSpan.n + 1;

export const AdoptionQuery = z.strictObject({
  ...asking,
  /** What counts as using it. */
  feature: z.strictObject({
    event: z.string().min(1).max(256),
    where: z.array(PropertyCondition).min(1).max(20).optional(),
  }),
  /** What counts as being active; anything when left out. */
  active: Happening.default({}),
  period: z.enum(['day', 'week', 'month']).default('week'),
  /** Newcomers are those first seen in these periods, the last of which holds `date_to`. */
  periods: z.int().min(1).max(mostAdoptionPeriods).default(12),
  date_to: Moment.optional(),
  /** How long newcomers are followed. */
  days: z.int().min(1).max(mostCurveDays).default(60),
  split: ProfileSplit.optional(),
});
export type AdoptionQuery = z.infer<typeof AdoptionQuery>;

const part = { part: z.int().min(0).max(30).default(0) };
const who = { who: z.enum(['used', 'not_used']).default('used') };

/** A number of the answer. */
export const AdoptionCell = z.discriminatedUnion('of', [
  /** Newcomers who used it within so many days of being first seen: day 0 is the first one. */
  z.strictObject({ of: z.literal('curve'), day: z.int().min(0).max(mostCurveDays), ...who, ...part }),
  /** Active in the period that starts then. */
  z.strictObject({ of: z.literal('breadth'), start: z.iso.datetime(), ...who, ...part }),
  /** Used it so many times in the last 30 days; without `most`, or more. */
  z.strictObject({ of: z.literal('depth'), least: z.int().min(1), most: z.int().min(1).nullable(), ...part }),
  /** Used it on so many of the last 30 days. */
  z.strictObject({ of: z.literal('days'), days: z.int().min(1).max(mostUseDays), ...part }),
]);
export type AdoptionCell = z.infer<typeof AdoptionCell>;

const Share = z.number().min(0).max(1);

const numbers = {
  newcomers: z.object({
    /** First seen in the periods. */
    profiles: z.int(),
    /** How many of them have used it by now. */
    used: z.int(),
    /** By the end of each day after being first seen (Kaplan and Meier 1958); shorter where nobody was watched for longer. */
    curve: z.array(z.object({ day: z.int(), share: Share, low: Share, high: Share, at_risk: z.int() })),
    /** The day by which half of them have; null where the curve does not get there. */
    median_day: z.int().nullable(),
  }),
  breadth: z.array(
    z.object({
      start: z.iso.datetime(),
      active: z.int(),
      used: z.int(),
      /** Of the active; null where nobody was. The interval is Wilson's (1927). */
      share: Share.nullable(),
      low: Share.nullable(),
      high: Share.nullable(),
      has_ended: z.boolean(),
    }),
  ),
  /** The last 30 days. */
  use: z.object({
    users: z.int(),
    uses: z.int(),
    mean: z.number().nullable(),
    median: z.number().nullable(),
    /** Nine of ten users used it at most so often. */
    p90: z.number().nullable(),
    depth: z.array(z.object({ least: z.int(), most: z.int().nullable(), users: z.int() })),
    days: z.array(z.object({ days: z.int(), users: z.int() })),
  }),
};
export const AdoptionTable = z.object(numbers);
export type AdoptionTable = z.infer<typeof AdoptionTable>;

export const AdoptionNumbers = AdoptionTable.extend({
  /** Where the last period ends. */
  ends_at: z.iso.datetime(),
  /** Where the last 30 days begin. */
  use_from: z.iso.datetime(),
  splits: z.array(z.object({ ...numbers, part: Part })).optional(),
});
export type AdoptionNumbers = z.infer<typeof AdoptionNumbers>;

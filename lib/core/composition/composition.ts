import { z } from 'zod';
import { asking } from '@/lib/core/insights/about';
import { SegmentPin } from '@/lib/core/insights/split';
import { Measured } from '@/lib/core/math/measured';

/** Two to five segments side by side: how large, who is in several, what sets each apart, how they stay and spend. */

const Name = z.string().min(1).max(256);

export const CompositionQuery = z.strictObject({
  ...asking,
  segments: z.array(SegmentPin).min(2, 'Choose at least two segments to compare.').max(5),
  /** Events are those of the last `days` before the moment looked from. */
  days: z.int().min(1).max(730).default(90),
  /** What money is: the sum of a number of an event; left out, no revenue is shown. */
  revenue: z.strictObject({ event: Name, property: Name }).optional(),
});
export type CompositionQuery = z.infer<typeof CompositionQuery>;

/** Members of a segment, or of two; of one, those who did an event or hold a value of a trait. */
export const CompositionCell = z.strictObject({
  segment: z.int().min(0).max(4),
  and: z.int().min(0).max(4).optional(),
  item: z
    .strictObject({ kind: z.enum(['event', 'trait']), name: Name, value: z.string().max(1000).nullable() })
    .optional(),
});
export type CompositionCell = z.infer<typeof CompositionCell>;

const Side = z.object({ successes: z.int(), n: z.int() });

export const CompositionItem = z.object({
  kind: z.enum(['event', 'trait']),
  name: z.string(),
  value: z.string().nullable(),
  label: z.string(),
  members: Side,
  others: Side,
  /** How many times as common among members as among everybody else who is looked at. */
  ratio: Measured,
  /** Named by the segment's own rule, so it is no finding. */
  by_definition: z.boolean(),
});
export type CompositionItem = z.infer<typeof CompositionItem>;

export const CompositionNumbers = z.object({
  segments: z.array(
    z.object({
      segment: z.string(),
      version: z.int(),
      name: z.string(),
      members: z.int(),
      /** The share of those looked at, with its interval. */
      share: Measured,
      /** Members seen in the last 7 days of those seen in the 7 days before: who stays from week to week. */
      retention: Measured,
      /** Per member in the last `days`; refused for one or none. */
      revenue: Measured.nullable(),
      /** What is more and less common here than among everybody else, strongest first. */
      items: z.array(CompositionItem),
    }),
  ),
  /** Profiles in both, by the places of two segments; the diagonal is the size of one. */
  overlap: z.array(z.array(z.int())),
  /** How many were compared at once, over all segments: intervals are widened for it. */
  comparisons: z.int(),
});
export type CompositionNumbers = z.infer<typeof CompositionNumbers>;

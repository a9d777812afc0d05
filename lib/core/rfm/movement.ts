import { z } from 'zod';
import { RfmCuts, RfmQuery } from '@/lib/core/rfm/rfm';
import { Moment, Span } from '@/lib/core/segments/rule';

/** Who was in which group at one moment, and in which at a later one, scored by the same cut-offs at both. */

export const RfmMovementQuery = RfmQuery.omit({ split: true }).extend({
  /**
   * The earlier moment, or how long before the later one it is. The later one is `as_of`, whose cut-offs hold for both.
   * A date is its local midnight.
   */
  before: z.union([Moment, z.strictObject({ ago: Span })], {
    error: 'Give a date, a moment, or { ago: { n, unit } }.',
  }),
});
export type RfmMovementQuery = z.infer<typeof RfmMovementQuery>;

const GroupName = z.string().min(1).max(256).nullable();

/** A group at each moment; null is no customer then. Left out means wherever they were. */
export const RfmMovementCell = z.strictObject({ from: GroupName.optional(), to: GroupName.optional() });
export type RfmMovementCell = z.infer<typeof RfmMovementCell>;

export const RfmMovementNumbers = z.object({
  before_at: z.iso.datetime(),
  cuts: RfmCuts,
  /** The groups in their order. */
  groups: z.array(z.string()),
  /** One entry for each two groups that somebody was in; null is no customer at that moment. */
  moves: z.array(z.object({ from: GroupName, to: GroupName, count: z.int() })),
});
export type RfmMovementNumbers = z.infer<typeof RfmMovementNumbers>;

import { z } from 'zod';

/** How an answer is taken apart: by segments at pinned versions, or by the values of a trait or a property. */

export const mostParts = 8;
const Name = z.string().min(1).max(256);
/** How many values stand by themselves; all others are "other". */
const Top = z.int().min(1).max(20).default(7);

export const SegmentPin = z.strictObject({ segment: Name, version: z.int().min(1) });
export type SegmentPin = z.infer<typeof SegmentPin>;

export const SplitBySegments = z.strictObject({
  by: z.literal('segments'),
  segments: z.array(SegmentPin).min(1).max(mostParts),
});
/** By the newest known value of a trait. */
export const SplitByTrait = z.strictObject({ by: z.literal('trait'), name: Name, top: Top });
/** By a property of the event itself: its rows fall apart, and one profile may be in several parts. */
export const SplitByProperty = z.strictObject({ by: z.literal('property'), name: Name, top: Top });

/** Parts of people: what most insights can be split by. */
export const ProfileSplit = z.discriminatedUnion('by', [SplitBySegments, SplitByTrait]);
export type ProfileSplit = z.infer<typeof ProfileSplit>;
export const EventSplit = z.discriminatedUnion('by', [SplitBySegments, SplitByTrait, SplitByProperty]);
export type EventSplit = z.infer<typeof EventSplit>;

/** One part: a segment, a value, everything beyond the top values, or the lack of any value. */
export const Part = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('segment'), segment: z.string(), version: z.int(), name: z.string() }),
  z.object({ kind: z.literal('value'), value: z.string(), name: z.string() }),
  z.object({ kind: z.literal('other'), values: z.int(), name: z.string() }),
  z.object({ kind: z.literal('none'), name: z.string() }),
]);
export type Part = z.infer<typeof Part>;

/** The number of a part in the order of the splits, from 1; 0 is the whole. */
export const PartNumber = z.int().min(0).max(30).default(0);

import { z } from 'zod';
import type { Share } from '@/lib/core/math/share';
import { estimateShareDifference } from '@/lib/core/math/share-difference';

/** The share of a part less that of everybody else; the interval allows for all that are compared. */
export const DifferenceFromOthers = z.object({
  value: z.number(),
  low: z.number(),
  high: z.number(),
  /** The interval holds 0: chance alone may have made the difference. */
  is_noise: z.boolean(),
});
export type DifferenceFromOthers = z.infer<typeof DifferenceFromOthers>;

/** Fewer on either side are too few to compare. */
const fewest = 5;

/** Null where one side is too small to say. `comparisons` made together share the risk of being wrong. */
export function differenceFromOthers(own: Share, others: Share, comparisons: number): DifferenceFromOthers | null {
  if (own.n < fewest || others.n < fewest) return null;
  const difference = estimateShareDifference(own, others, comparisons);
  if (difference.kind !== 'estimate') return null;
  const { value, low, high } = difference;
  return { value, low, high, is_noise: low <= 0 && high >= 0 };
}

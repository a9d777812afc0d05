import type { Estimate } from './estimate';

/** How far even the near end of the interval is from no difference; below 0 when the interval holds no difference. */
export function sureness(difference: Estimate): number {
  if (difference.kind !== 'estimate') return Number.NEGATIVE_INFINITY;
  return Math.max(difference.low, -difference.high);
}

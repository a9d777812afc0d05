import type { DifferenceFromOthers } from '@/lib/core/insights/difference-from-others';

/** "+12.1" of a share of 0.121. */
export const inPoints = (share: number): string =>
  `${share > 0 ? '+' : ''}${(share * 100).toFixed(1)}`.replace('-', '−');

/** "+12.1 points [+3.0, +20.4]" */
export const sayPoints = ({ value, low, high }: DifferenceFromOthers): string =>
  `${inPoints(value)} points [${inPoints(low)}, ${inPoints(high)}]`;

/** The same, and whether chance may have made it; null where there are too few to compare. */
export function pointsInTable(difference: DifferenceFromOthers | null | undefined): string | null {
  if (!difference) return null;
  return `${sayPoints(difference)}${difference.is_noise ? ', within noise' : ''}`;
}

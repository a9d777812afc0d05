/** A share as an angle from 0 to pi, so that moves of small and of large shares are of one size. Cohen (1988). */
export const angleOf = (share: number): number => 2 * Math.asin(Math.sqrt(share));

/** The share of an angle; one beyond either end is at that end. */
export const shareOfAngle = (angle: number): number => Math.sin(Math.min(Math.PI, Math.max(0, angle)) / 2) ** 2;

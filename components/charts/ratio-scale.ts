/** Where a ratio stands between 0 and 1 when 1× is in the middle and doubling is as far as halving. */
export function ratioPosition(ratio: number, reach: number): number {
  const farthest = Math.log2(reach);
  const place = Math.log2(Math.max(ratio, 1e-9)) / farthest;
  return 0.5 + Math.min(1, Math.max(-1, place)) / 2;
}

/** The ratio at the ends of the scale: the farthest value, at least 2, at most 16; beyond it bars are cut. */
export function ratioReach(ratios: number[]): number {
  const farthest = Math.max(1, ...ratios.filter((ratio) => ratio > 0).map((ratio) => Math.abs(Math.log2(ratio))));
  return 2 ** Math.min(4, farthest);
}

/** 3.4×, 0.52×, 12×. */
export function writeRatio(ratio: number): string {
  if (ratio >= 9.95) {
    return `${Math.round(ratio)}×`;
  }
  return `${ratio.toFixed(ratio < 0.995 ? 2 : 1)}×`;
}

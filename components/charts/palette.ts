export type SeriesColor = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const order = [1, 2, 3, 4, 5, 6, 7, 8] as const satisfies readonly SeriesColor[];

/** The colour of a series: its own, or the one of its position. */
export function seriesColor(position: number, own?: SeriesColor): string {
  return `var(--c${own ?? order[position % order.length]})`;
}

export const rampSteps = 7;

/** The step of the ramp, 0 to 6, for a value between the ends; equal ends give the middle, and nothing at all the lightest. */
export function rampStep(value: number, low: number, high: number): number {
  if (high <= low) {
    return value === 0 ? 0 : Math.floor(rampSteps / 2);
  }
  const share = (value - low) / (high - low);
  return Math.min(rampSteps - 1, Math.max(0, Math.floor(share * rampSteps)));
}

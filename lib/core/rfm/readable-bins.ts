import type { RfmBin } from '@/lib/core/rfm/rfm';

/** Bars of one width from `from` on. A value below the first or beyond the last belongs to it where it is open. */
export type Binning = { from: number; width: number; count: number; opensBelow: boolean; opensAbove: boolean };

const mostBins = 24;
const dayWidths = [1, 2, 7, 14, 30, 60, 90, 180, 365, 730, 1825, 3650];

/** Days from today to the longest ago. */
export function binDays(most: number): Binning {
  const width = dayWidths.find((days) => most + 1 <= days * mostBins) ?? 18_250;
  return { from: 0, width, count: Math.floor(most / width) + 1, opensBelow: false, opensAbove: false };
}

/** Whole numbers from `least`; the last bar takes the few beyond `high`. */
export function binTimes({ least, high, most }: { least: number; high: number; most: number }): Binning {
  const width = roundWidth((Math.max(high, least) + 1 - least) / mostBins, 1);
  const count = Math.floor((Math.max(high, least) - least) / width) + 1;
  return { from: least, width, count, opensBelow: false, opensAbove: most >= least + width * count };
}

/** Amounts, between which most lie; the first and last bar take the few below and beyond. */
export function binAmounts(range: { least: number; low: number; high: number; most: number }): Binning {
  const low = Math.min(0, range.low);
  const width = roundWidth((range.high - low) / mostBins, 0.000001);
  const from = Math.floor(low / width) * width;
  const count = Math.max(1, Math.floor((range.high - from) / width) + 1);
  return { from, width, count, opensBelow: range.least < from, opensAbove: range.most >= from + width * count };
}

/** The next of 1, 2 and 5 times a power of ten. */
function roundWidth(width: number, least: number): number {
  if (width <= least) return least;
  const power = 10 ** Math.floor(Math.log10(width));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= width * (1 - 1e-12)) ?? 10;
  return rounded(step * power);
}

/** Numbers are kept to a millionth. */
const rounded = (value: number): number => Number(value.toFixed(6));

/** The bars with their counts, in order; a bar without anybody is 0 high. */
export function binsOf(binning: Binning, counts: ReadonlyMap<number, number>): RfmBin[] {
  const { from, width, count, opensBelow, opensAbove } = binning;
  return Array.from({ length: count }, (_, index) => ({
    from: opensBelow && index === 0 ? null : rounded(from + index * width),
    to: opensAbove && index === count - 1 ? null : rounded(from + (index + 1) * width),
    count: counts.get(index) ?? 0,
  }));
}

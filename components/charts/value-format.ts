import { writeRatio } from '@/components/charts/ratio-scale';
import { formatCount, formatNumber, formatShare } from '@/components/ui/format-number';

/** How the figures of a chart are written; a name and not a function, so that a server page can choose it. */
export type ValueFormat = 'count' | 'number' | 'share' | 'ratio';

const exact = { count: formatCount, number: formatNumber, share: formatShare, ratio: writeRatio };
const short = {
  count: writeShort,
  number: writeShort,
  share: (value: number) => `${formatNumber(value * 100)}%`,
  ratio: writeRatio,
};

const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 4 });

/** Ticks stand on round numbers, which are written whole: 0.25 and not 0.3, 1.25K and not 1.3K. */
function writeShort(value: number): string {
  return compact.format(value);
}

export function writeValue(value: number | null, format: ValueFormat): string {
  return value === null ? 'no data' : exact[format](value);
}

/** For axes. */
export function writeTick(value: number, format: ValueFormat): string {
  return short[format](value);
}

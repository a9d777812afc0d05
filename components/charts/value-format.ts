import { writeRatio } from '@/components/charts/ratio-scale';
import { formatCompact, formatCount, formatNumber, formatShare } from '@/components/ui/format-number';

/** How the figures of a chart are written; a name and not a function, so that a server page can choose it. */
export type ValueFormat = 'count' | 'number' | 'share' | 'ratio';

const exact = { count: formatCount, number: formatNumber, share: formatShare, ratio: writeRatio };
const short = {
  count: formatCompact,
  number: formatCompact,
  share: (value: number) => `${Math.round(value * 100)}%`,
  ratio: writeRatio,
};

export function writeValue(value: number | null, format: ValueFormat): string {
  return value === null ? 'no data' : exact[format](value);
}

/** For axes. */
export function writeTick(value: number, format: ValueFormat): string {
  return short[format](value);
}

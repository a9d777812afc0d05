import { periodNouns } from '@/components/insights/period-words';
import type { TrendQuery } from '@/lib/core/trends/trend';

type Asked = Pick<TrendQuery, 'series' | 'ratio' | 'period' | 'periods'>;

/** "over all 12 weeks": the time that the figures above the lines are about. */
export function totalSpan({ period, periods }: Pick<Asked, 'period' | 'periods'>): string {
  const [one, many] = periodNouns[period];
  return periods === 1 ? `over the ${one}` : `over all ${periods} ${many}`;
}

/** Why a figure is no sum and no average of the line under it; null where it is, or where there is one period only. */
export function totalNote({ series, ratio, period, periods }: Asked): string | null {
  if (periods === 1) return null;
  const [one] = periodNouns[period];
  const span = totalSpan({ period, periods });
  const countsPeople = series.some(({ measure }) => measure === 'profiles');
  if (ratio) {
    const people = countsPeople
      ? ` Somebody who comes in several ${one}s counts once in the figure, and in each ${one} of the line.`
      : '';
    return `The figure divides what was counted ${span} together; the line divides it ${one} by ${one}. So the figure is no average of the line, and may lie above or below all of it.${people}`;
  }
  if (!countsPeople) return null;
  return `The figure counts everybody once ${span}; the line counts them in each ${one} they come, so its points add up to more.`;
}

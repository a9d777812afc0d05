import type { Names } from '@/lib/core/insights/plain-name';
import type { TrendLine } from '@/lib/core/trends/trend';

/** What a store found of one series: a number for a part and the start of a period, or for all periods (null). */
export type FoundPoint = { part: number; start: number | null; value: number | null };

type Shape = {
  series: number;
  names: Names;
  parts: string[];
  starts: number[] /** What a period without rows is. */;
  empty: 0 | null;
};

/** Lines of one series, the whole first; what was not found is nothing, which for an average is no number. */
export function linesOf(found: readonly FoundPoint[], { series, names, parts, starts, empty }: Shape): TrendLine[] {
  const byPlace = new Map(found.map((point) => [`${point.part} ${point.start}`, point.value]));
  return [names, ...parts.map((name) => ({ name }))].map((own, part) => ({
    series,
    part,
    ...own,
    values: starts.map((start) => byPlace.get(`${part} ${start}`) ?? empty),
    total: byPlace.get(`${part} null`) ?? empty,
  }));
}

/** The lines of one series divided by those of another, point by point; null where there is nothing to divide by. */
export function ratioOf(over: readonly TrendLine[], under: readonly TrendLine[], names: Names): TrendLine[] {
  return over.map((line, index) => {
    const other = under[index];
    return {
      series: 0,
      part: line.part,
      ...(line.part === 0 ? names : { name: line.name }),
      values: line.values.map((value, at) => divided(value, other?.values[at] ?? null)),
      total: divided(line.total, other?.total ?? null),
    };
  });
}

const divided = (over: number | null, under: number | null): number | null =>
  over === null || under === null || under === 0 ? null : over / under;

import type { LineSeries } from '@/components/charts/line-drawing';
import type { TrendLine, TrendNumbers } from '@/lib/core/trends/trend';

/** With a split the parts say it all; the whole would only press them down. */
export function linesShown({ lines, parts }: Pick<TrendNumbers, 'lines' | 'parts'>): TrendLine[] {
  if (parts.length === 0) return lines;
  return lines.filter(({ part, total }) => part > 0 && total !== null && total !== 0).slice(0, 8);
}

/** With more lines than these, each with its time before, none could be told from another: then only that of the chosen one is drawn. */
const mostBesideAll = 4;

const colors = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** What each line was the time before, in its colour. */
export function beforeShown({ before }: Pick<TrendNumbers, 'before'>, shown: readonly TrendLine[]): LineSeries[] {
  return shown.flatMap(({ series, part, name }, place) => {
    const then = before.find((line) => line.series === series && line.part === part);
    const color = colors[place];
    if (!then || !color) return [];
    const label = shown.length === 1 ? 'the time before' : `${name}, the time before`;
    const isMany = shown.length > mostBesideAll;
    return [{ label, values: then.values, color, dashed: true, ...(isMany && { beside: place }) }];
  });
}

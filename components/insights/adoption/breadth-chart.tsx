'use client';

import { LineChart } from '@/components/charts/line-chart';
import type { LineSeries } from '@/components/charts/line-drawing';
import { partsShown } from '@/components/insights/adoption/parts-shown';
import { periodNouns, periodWords } from '@/components/insights/period-words';
import type { AdoptionCell, AdoptionNumbers, AdoptionQuery } from '@/lib/core/adoption/adoption';

type BreadthChartProps = {
  query: Pick<AdoptionQuery, 'period'>;
  numbers: AdoptionNumbers;
  onPick?: (cell: AdoptionCell) => void;
  height?: number;
};

/** By how many of the active it is used, period by period. */
export function BreadthChart({ query, numbers, onPick, height = 240 }: BreadthChartProps) {
  const shown = partsShown(numbers);
  const noun = periodNouns[query.period][0];
  const isOpen = numbers.breadth.some(({ has_ended: ended }) => !ended);
  return (
    <LineChart
      title="Breadth"
      note={`Share of those active in a ${noun} who used it in it, with 95% intervals${isOpen ? `; the last ${noun} has not ended yet` : ''}`}
      times={numbers.breadth.map(({ start }) => start)}
      series={shown.map(
        ({ name, table: { breadth } }): LineSeries => ({
          label: name,
          values: breadth.map(({ share }) => share),
          interval: { low: breadth.map(({ low }) => low), high: breadth.map(({ high }) => high) },
        }),
      )}
      format="share"
      height={height}
      head={noun}
      writeTime={periodWords[query.period]}
      {...(onPick && {
        onPick: (at: number, line: number) => {
          const [point, part] = [numbers.breadth[at], shown[line]];
          if (point && part) onPick({ of: 'breadth', start: point.start, who: 'used', part: part.number });
        },
      })}
    />
  );
}

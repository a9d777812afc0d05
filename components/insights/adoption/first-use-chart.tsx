'use client';

import { LineChart } from '@/components/charts/line-chart';
import type { LineSeries } from '@/components/charts/line-drawing';
import { partsShown } from '@/components/insights/adoption/parts-shown';
import type { AdoptionCell, AdoptionNumbers, AdoptionQuery, AdoptionTable } from '@/lib/core/adoption/adoption';

type FirstUseChartProps = {
  title?: string;
  hideTitle?: boolean;
  query: Pick<AdoptionQuery, 'days'>;
  numbers: AdoptionNumbers;
  onPick?: (cell: AdoptionCell) => void;
  height?: number;
};

/** How soon newcomers use it for the first time; one line for each part of a split. */
export function FirstUseChart({
  title = 'First use',
  hideTitle = false,
  query,
  numbers,
  onPick,
  height = 240,
}: FirstUseChartProps) {
  const shown = partsShown(numbers);
  const days = Array.from({ length: query.days }, (_, day) => day).filter((day) =>
    shown.some(({ table }) => table.newcomers.curve.length > day),
  );
  const [only] = shown;
  const ends = shown.length === 1 && only ? boundsOf(only.table, days) : [];
  return (
    <LineChart
      {...{ title, hideTitle }}
      note={`Share of newcomers who have used it by each day after they were first seen${ends.length > 0 ? '; between the thin lines with 95% certainty' : ''}`}
      times={days}
      series={[
        ...ends,
        ...shown.map(
          ({ name, table }, index): LineSeries => ({ label: name, values: lineOf(table, days), color: colorOf(index) }),
        ),
      ]}
      format="share"
      height={height}
      head="Day"
      writeTime={{ axis: (day) => String(day + 1), exact: (day) => (day === 0 ? 'first day' : `day ${day + 1}`) }}
      {...(onPick && {
        onPick: (at: number, line: number) => {
          const [day, part] = [days[at], shown[line - ends.length]];
          if (day !== undefined && part) onPick({ of: 'curve', day, who: 'used', part: part.number });
        },
      })}
    />
  );
}

const colors = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const colorOf = (index: number) => colors[index % colors.length];

const lineOf = ({ newcomers }: AdoptionTable, days: number[]): (number | null)[] =>
  days.map((day) => newcomers.curve[day]?.share ?? null);

function boundsOf({ newcomers: { curve } }: AdoptionTable, days: number[]): LineSeries[] {
  if (curve.length === 0) return [];
  return [
    { label: 'at least', values: days.map((day) => curve[day]?.low ?? null), quiet: true },
    { label: 'at most', values: days.map((day) => curve[day]?.high ?? null), quiet: true },
  ];
}

'use client';

import { Bar, BarChart as Recharts, Tooltip, XAxis, YAxis } from 'recharts';
import { axisStyle } from '@/components/charts/axis-style';
import { ChartFrame, type FrameProps } from '@/components/charts/chart-frame';
import { ChartTooltip } from '@/components/charts/chart-tooltip';
import { niceTicks } from '@/components/charts/nice-ticks';
import { type ValueFormat, writeTick, writeValue } from '@/components/charts/value-format';

type HistogramProps = FrameProps & {
  /** Neighbours in order: from (in) to (out). */
  bins: Array<{ from: number; to: number; count: number }>;
  /** What lies along the axis, with its unit: "days since last order". */
  axis: string;
  /** What is counted: "profiles". */
  unit?: string;
  format?: ValueFormat;
  height?: number;
};

/** How a number is spread over profiles. */
export function Histogram({
  bins,
  axis,
  unit = 'profiles',
  format = 'number',
  height = 140,
  ...frame
}: HistogramProps) {
  const range = (bin: { from: number; to: number }) =>
    `${writeValue(bin.from, format)} to ${writeValue(bin.to, format)}`;
  const count = (value: number) => writeValue(value, 'count');
  const rows = bins.map((bin) => ({ range: range(bin), from: bin.from, count: bin.count }));
  const ticks = niceTicks(0, Math.max(0, ...bins.map((bin) => bin.count)), 2);
  const table = {
    columns: [{ label: axis }, { label: unit, format: 'count' as const }],
    rows: rows.map((row) => [row.range, row.count]),
  };
  return (
    <ChartFrame {...frame} table={table}>
      <Recharts
        responsive
        data={rows}
        style={{ width: '100%', height }}
        margin={{ top: 6, right: 0, bottom: 14, left: 0 }}
        barCategoryGap={1}
        title={frame.title}
      >
        <XAxis
          dataKey="from"
          tickFormatter={(from: number) => writeTick(from, format)}
          minTickGap={16}
          {...axisStyle}
          label={{ value: axis, position: 'insideBottom', dy: 14, fontSize: 11, fill: 'var(--ink-3)' }}
        />
        <YAxis
          width={40}
          domain={[0, ticks.at(-1) ?? 1]}
          ticks={ticks}
          tickFormatter={(value: number) => writeTick(value, 'count')}
          {...axisStyle}
          axisLine={false}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--sunken)' }}
          content={
            <ChartTooltip
              writeLabel={(from) => rows.find((row) => row.from === from)?.range ?? ''}
              writeValue={count}
              unit={unit}
            />
          }
        />
        <Bar dataKey="count" fill="var(--seq-4)" radius={[1, 1, 0, 0]} isAnimationActive={false} />
      </Recharts>
    </ChartFrame>
  );
}

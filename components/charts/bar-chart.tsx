'use client';

import { Bar, CartesianGrid, BarChart as Recharts, Tooltip, XAxis, YAxis } from 'recharts';
import { axisStyle } from '@/components/charts/axis-style';
import { ChartFrame, type FrameProps } from '@/components/charts/chart-frame';
import { ChartTooltip } from '@/components/charts/chart-tooltip';
import { niceTicks } from '@/components/charts/nice-ticks';
import { type SeriesColor, seriesColor } from '@/components/charts/palette';
import { type ValueFormat, writeTick, writeValue } from '@/components/charts/value-format';

type BarChartProps = FrameProps & {
  /** In the order in which they stand; the labels are dates already written, or names. */
  bars: Array<{ label: string; value: number }>;
  /** Heads of the two columns of the table: "Week", "Events". */
  heads?: [string, string];
  format?: ValueFormat;
  unit?: string;
  color?: SeriesColor;
  height?: number;
};

/** One bar for each label, standing on zero. */
export function BarChart({
  bars,
  heads = ['Name', 'Value'],
  format = 'count',
  unit,
  color,
  height = 200,
  ...frame
}: BarChartProps) {
  const write = (value: number) => writeValue(value, format);
  const ticks = niceTicks(0, Math.max(0, ...bars.map((bar) => bar.value)), 4);
  const table = {
    columns: [{ label: heads[0] }, { label: heads[1], format }],
    rows: bars.map((bar) => [bar.label, bar.value]),
  };
  return (
    <ChartFrame {...frame} table={table}>
      {unit && <p className="text-2xs text-ink-3">{unit}</p>}
      <Recharts
        responsive
        data={bars}
        style={{ width: '100%', height }}
        margin={{ top: 18, right: 4, bottom: 0, left: 0 }}
        barCategoryGap="14%"
        title={frame.title}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="label" {...axisStyle} interval="preserveStartEnd" minTickGap={24} />
        <YAxis
          width={44}
          domain={[0, ticks.at(-1) ?? 1]}
          ticks={ticks}
          tickFormatter={(value: number) => writeTick(value, format)}
          {...axisStyle}
          axisLine={false}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--sunken)' }}
          content={<ChartTooltip writeValue={write} unit={unit} />}
        />
        <Bar
          dataKey="value"
          name={heads[1]}
          fill={seriesColor(0, color)}
          radius={[2, 2, 0, 0]}
          maxBarSize={44}
          isAnimationActive={false}
        />
      </Recharts>
    </ChartFrame>
  );
}

import { Bar, BarChart as Recharts, Tooltip, XAxis, YAxis } from 'recharts';
import { axisStyle } from '@/components/charts/axis-style';
import { ChartTooltip } from '@/components/charts/chart-tooltip';
import { type ValueFormat, writeTick, writeValue } from '@/components/charts/value-format';

type HistogramDrawingProps = {
  title: string;
  /** `range` is the bin in words. */
  rows: Array<{ range: string; from: number; count: number }>;
  axis: string;
  unit: string;
  ticks: number[];
  format: ValueFormat;
  height: number;
};

export function HistogramDrawing({ title, rows, axis, unit, ticks, format, height }: HistogramDrawingProps) {
  const count = (value: number) => writeValue(value, 'count');
  return (
    <Recharts
      responsive
      data={rows}
      style={{ width: '100%', height }}
      margin={{ top: 6, right: 0, bottom: 14, left: 0 }}
      barCategoryGap={1}
      title={title}
    >
      <XAxis
        dataKey="from"
        tickFormatter={(from: number) => writeTick(from, format)}
        minTickGap={16}
        interval="equidistantPreserveStart"
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
  );
}

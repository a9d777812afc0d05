import { Bar, CartesianGrid, BarChart as Recharts, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { axisStyle } from '@/components/charts/axis-style';
import { ChartTooltip } from '@/components/charts/chart-tooltip';
import { type SeriesColor, seriesColor } from '@/components/charts/palette';
import { type ValueFormat, writeTick, writeValue } from '@/components/charts/value-format';

export type StackSeries = {
  label: string;
  values: number[];
  color?: SeriesColor;
  /** Stands below the axis. Its values are given as they are, without a sign. */
  below?: boolean;
};

type StackDrawingProps = {
  title: string;
  /** The pieces of the n-th series are under `v` and n, with their sign. */
  rows: Array<{ label: string }>;
  series: StackSeries[];
  ticks: number[];
  format: ValueFormat;
  unit?: string;
  height: number;
  onPick?: (column: number, series: number) => void;
};

export function StackDrawing({ title, rows, series, ticks, format, unit, height, onPick }: StackDrawingProps) {
  return (
    <Recharts
      responsive
      data={rows}
      stackOffset="sign"
      style={{ width: '100%', height }}
      margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
      barCategoryGap="18%"
      title={title}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis dataKey="label" {...axisStyle} interval="equidistantPreserveStart" minTickGap={8} />
      <YAxis
        width={44}
        domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
        ticks={ticks}
        tickFormatter={(value: number) => writeTick(Math.abs(value), format)}
        {...axisStyle}
        axisLine={false}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: 'var(--sunken)' }}
        content={<ChartTooltip writeValue={(value) => writeValue(Math.abs(value), format)} unit={unit} />}
      />
      <ReferenceLine y={0} stroke="var(--line-strong)" />
      {series.map((one, n) => (
        <Bar
          key={one.label}
          dataKey={`v${n}`}
          name={one.label}
          stackId="all"
          fill={seriesColor(n, one.color)}
          maxBarSize={44}
          isAnimationActive={false}
          {...(onPick && {
            cursor: 'pointer',
            onClick: (_: unknown, column: number) => onPick(column, n),
          })}
        />
      ))}
    </Recharts>
  );
}

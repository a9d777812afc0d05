import { Bar, CartesianGrid, BarChart as Recharts, Tooltip, XAxis, YAxis } from 'recharts';
import { axisStyle } from '@/components/charts/axis-style';
import { ChartTooltip } from '@/components/charts/chart-tooltip';
import { type SeriesColor, seriesColor } from '@/components/charts/palette';
import { type ValueFormat, writeTick, writeValue } from '@/components/charts/value-format';

type BarDrawingProps = {
  title: string;
  bars: Array<{ label: string; value: number }>;
  name: string;
  ticks: number[];
  format: ValueFormat;
  unit?: string;
  color?: SeriesColor;
  height: number;
};

export function BarDrawing({ title, bars, name, ticks, format, unit, color, height }: BarDrawingProps) {
  const write = (value: number) => writeValue(value, format);
  return (
    <Recharts
      responsive
      data={bars}
      style={{ width: '100%', height }}
      margin={{ top: 18, right: 4, bottom: 0, left: 0 }}
      barCategoryGap="14%"
      title={title}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis dataKey="label" {...axisStyle} interval="equidistantPreserveStart" minTickGap={8} />
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
        name={name}
        fill={seriesColor(0, color)}
        radius={[2, 2, 0, 0]}
        maxBarSize={44}
        isAnimationActive={false}
      />
    </Recharts>
  );
}

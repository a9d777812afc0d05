'use client';

import { CartesianGrid, Line, LineChart as Recharts, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { axisStyle, spread } from '@/components/charts/axis-style';
import { ChartFrame, type FrameProps } from '@/components/charts/chart-frame';
import { ChartTooltip } from '@/components/charts/chart-tooltip';
import { LastPoint } from '@/components/charts/last-point';
import { niceTicks } from '@/components/charts/nice-ticks';
import { type SeriesColor, seriesColor } from '@/components/charts/palette';
import { type ValueFormat, writeTick, writeValue } from '@/components/charts/value-format';
import { useZone } from '@/components/ui/clock';
import { formatDay, formatShortDay } from '@/components/ui/format-time';

export type LineSeries = { label: string; values: Array<number | null>; color?: SeriesColor };

type LineChartProps = FrameProps & {
  /** Milliseconds or ISO 8601, one for each value. */
  times: Array<number | string>;
  series: LineSeries[];
  format?: ValueFormat;
  /** What is counted, such as "profiles". */
  unit?: string;
  /** Moments to mark, such as a published version. */
  marks?: Array<{ at: number | string; label: string }>;
  /** Starts the axis at zero; true unless told. */
  fromZero?: boolean;
  height?: number;
};

/** Numbers over time, the last one written beside its point. */
export function LineChart({
  times,
  series,
  format = 'count',
  unit,
  marks = [],
  fromZero = true,
  height = 220,
  ...frame
}: LineChartProps) {
  const zone = useZone();
  const moments = times.map((time) => new Date(time).getTime());
  const rows = moments.map((at, position) => ({
    at,
    ...Object.fromEntries(series.map((line, number) => [`v${number}`, line.values[position] ?? null])),
  }));
  const write = (value: number) => writeValue(value, format);
  const known = series.flatMap((line) => line.values.filter((value) => value !== null));
  const ticks = known.length > 0 ? niceTicks(fromZero ? 0 : Math.min(...known), Math.max(...known)) : [0, 1];
  const table = {
    columns: [{ label: 'Date' }, ...series.map((line) => ({ label: line.label, format }))],
    rows: moments.map((at, position) => [formatDay(at, zone), ...series.map((line) => line.values[position] ?? null)]),
  };
  return (
    <ChartFrame {...frame} table={table}>
      {unit && <p className="text-2xs text-ink-3">{unit}</p>}
      <Recharts
        responsive
        data={rows}
        style={{ width: '100%', height }}
        margin={{ top: 18, right: 64, bottom: 0, left: 0 }}
        title={frame.title}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="at"
          type="number"
          domain={['dataMin', 'dataMax']}
          ticks={spread(moments, 5)}
          tickFormatter={(at: number) => formatShortDay(at, zone)}
          {...axisStyle}
        />
        <YAxis
          width={44}
          domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
          ticks={ticks}
          tickFormatter={(value: number) => writeTick(value, format)}
          {...axisStyle}
          axisLine={false}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--line-strong)' }}
          content={<ChartTooltip writeLabel={(at) => formatDay(at, zone)} writeValue={write} unit={unit} />}
        />
        {marks.map((mark) => (
          <ReferenceLine
            key={`${mark.at}${mark.label}`}
            x={new Date(mark.at).getTime()}
            stroke="var(--ink-3)"
            strokeDasharray="2 3"
            label={{ value: mark.label, position: 'top', fontSize: 11, fill: 'var(--ink-2)' }}
          />
        ))}
        {series.map((line, position) => (
          <Line
            key={line.label}
            dataKey={`v${position}`}
            name={line.label}
            stroke={seriesColor(position, line.color)}
            strokeWidth={1.75}
            isAnimationActive={false}
            activeDot={{ r: 3.5 }}
            dot={<LastPoint last={rows.length - 1} write={write} name={series.length > 1 ? line.label : undefined} />}
          />
        ))}
      </Recharts>
    </ChartFrame>
  );
}

import { CartesianGrid, ErrorBar, Line, LineChart as Recharts, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { axisStyle, spread } from '@/components/charts/axis-style';
import { ChartTooltip } from '@/components/charts/chart-tooltip';
import { labelOffsets } from '@/components/charts/label-offsets';
import { LastPoint } from '@/components/charts/last-point';
import { type SeriesColor, seriesColor } from '@/components/charts/palette';
import { type ValueFormat, writeTick, writeValue } from '@/components/charts/value-format';
import { useZone } from '@/components/ui/clock';

export type LineSeries = {
  label: string;
  values: Array<number | null>;
  color?: SeriesColor;
  /** Drawn quieter: what the others are compared with. */
  dashed?: boolean;
  /** The place of the line it belongs to: it is drawn while that one is chosen or pointed at, and told in the table always. */
  beside?: number;
  /** One of many, drawn thin and grey behind the others, without a place in the tooltip. */
  quiet?: boolean;
  /** Where the value lies for sure enough, drawn as a bar through each point. */
  interval?: { low: Array<number | null>; high: Array<number | null> };
};
export type LineMark = { at: number | string; label: string };

type LineDrawingProps = {
  title: string;
  /**
   * One for each moment; the values of the n-th series are under `v` and n, the reach of its bars under `e` and n. Of a line
   * whose last moment is open, what is over is under `s` and n, and the way to the last one under `o` and n.
   */
  rows: Array<{ at: number }>;
  series: LineSeries[];
  ticks: number[];
  format: ValueFormat;
  unit?: string;
  marks: LineMark[];
  height: number;
  /** The last moment has not ended: the way to it is dashed, and its point is hollow. */
  isOpen: boolean;
  onPick?: (time: number, series: number) => void;
  /** The line that stands out, by its place: with what is beside it, before the others. */
  chosen?: number | null;
  /** The pointer came over a line, or left it. */
  onPoint?: (series: number | null) => void;
  writeTime: { axis: (at: number, zone: string) => string; exact: (at: number, zone: string) => string };
};

export function LineDrawing(props: LineDrawingProps) {
  const { title, rows, series, ticks, format, unit, marks, height, isOpen, onPick, writeTime, chosen = null } = props;
  const { onPoint } = props;
  const zone = useZone();
  const write = (value: number) => writeValue(value, format);
  const offsets = offsetsOf(series, ticks, height);
  return (
    <Recharts
      responsive
      data={rows}
      style={{ width: '100%', height }}
      margin={{ top: topPx, right: 64, bottom: 0, left: 0 }}
      title={title}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="at"
        type="number"
        domain={['dataMin', 'dataMax']}
        ticks={spread(
          rows.map((row) => row.at),
          5,
        )}
        tickFormatter={(at: number) => writeTime.axis(at, zone)}
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
        content={<ChartTooltip writeLabel={(at) => writeTime.exact(Number(at), zone)} writeValue={write} unit={unit} />}
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
      {isOpen && series.flatMap((line, position) => (isStillOpen(line) ? openSides(line, position, chosen) : []))}
      {series.map((line, position) => (
        <Line
          key={line.label}
          dataKey={`v${position}`}
          name={line.label}
          hide={line.beside !== undefined && line.beside !== chosen}
          {...lookOf(line, position)}
          {...(chosen !== null && chosen !== (line.beside ?? position) && { strokeOpacity: 0.3 })}
          {...(isOpen && isStillOpen(line) && { strokeOpacity: 0 })}
          {...(onPoint &&
            line.beside === undefined && {
              onMouseEnter: () => onPoint(position),
              onMouseLeave: () => onPoint(null),
            })}
          isAnimationActive={false}
          activeDot={{
            r: onPick ? 5 : 3.5,
            ...(onPick && {
              cursor: 'pointer',
              onClick: (_: unknown, dot: unknown) => onPick(indexOf(dot), position),
            }),
          }}
          dot={
            line.quiet || line.beside !== undefined ? (
              false
            ) : (
              <LastPoint
                last={rows.length - 1}
                isOpen={isOpen && isStillOpen(line)}
                write={write}
                offset={offsets[position] ?? null}
              />
            )
          }
        >
          {line.interval && (
            <ErrorBar dataKey={`e${position}`} width={4} strokeWidth={1} stroke={seriesColor(position, line.color)} />
          )}
        </Line>
      ))}
    </Recharts>
  );
}

const topPx = 18;
const axisPx = 30;
const labelPx = 14;

/** Whether its last value is written beside it. */
const standsAlone = ({ quiet, beside }: LineSeries): boolean => !quiet && beside === undefined;

/** What it is compared with has ended. */
const isStillOpen = (line: LineSeries): boolean => standsAlone(line) && !line.dashed;

/** What is over, and the dashed way to what is not; both without a place in the tooltip, as the line itself has one. */
function openSides(line: LineSeries, position: number, chosen: number | null) {
  return [`s${position}`, `o${position}`].map((dataKey) => (
    <Line
      key={dataKey}
      dataKey={dataKey}
      {...lookOf(line, position)}
      strokeDasharray={dataKey.startsWith('o') ? '4 4' : undefined}
      strokeOpacity={chosen === null || chosen === position ? 1 : 0.3}
      tooltipType="none"
      isAnimationActive={false}
      activeDot={false}
      dot={false}
    />
  ));
}

/** How far the last values move so that they can all be read; null for one that stands there already. */
function offsetsOf(series: LineSeries[], ticks: number[], height: number): (number | null)[] {
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const perUnit = (height - topPx - axisPx) / (high - low || 1);
  const shown = series.flatMap((line, index) => {
    const last = standsAlone(line) ? (line.values.at(-1) ?? null) : null;
    const isTold = series.slice(0, index).some((other) => standsAlone(other) && other.values.at(-1) === last);
    return last === null || isTold ? [] : [{ index, place: (high - last) * perUnit }];
  });
  const moved = labelOffsets(
    shown.map(({ place }) => place),
    labelPx,
  );
  const offsets = series.map((): number | null => null);
  for (const [place, { index }] of shown.entries()) offsets[index] = moved[place] ?? 0;
  return offsets;
}

function lookOf({ quiet, dashed, color }: LineSeries, position: number) {
  return {
    stroke: quiet ? 'var(--line-strong)' : seriesColor(position, color),
    strokeWidth: dashed || quiet ? 1.25 : 1.75,
    ...(dashed && { strokeDasharray: '3 3' }),
    ...(quiet && { tooltipType: 'none' as const }),
  };
}

/** Recharts says which point a dot stands for in the second argument of its click, untyped. */
function indexOf(dot: unknown): number {
  return typeof dot === 'object' && dot !== null && 'index' in dot ? Number(dot.index) : 0;
}

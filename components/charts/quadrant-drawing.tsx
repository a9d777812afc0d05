import { Label, LabelList, ReferenceArea, ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import { axisStyle } from '@/components/charts/axis-style';
import { type ValueFormat, writeTick } from '@/components/charts/value-format';

export type QuadrantPoint = { name: string; x: number; y: number; corner: string; color: string };
export type QuadrantAxis = { label: string; low: number; middle: number; high: number; format: ValueFormat };

type QuadrantDrawingProps = {
  title: string;
  points: QuadrantPoint[];
  x: QuadrantAxis;
  y: QuadrantAxis;
  corners: [string, string, string, string];
  height: number;
};

const quiet = { fontSize: 11, fill: 'var(--ink-3)' } as const;
const ticksOf = ({ low, middle, high }: QuadrantAxis) => [low, (low + middle) / 2, middle, (middle + high) / 2, high];

export function QuadrantDrawing({ title, points, x, y, corners, height }: QuadrantDrawingProps) {
  const [upperLeft, upperRight, lowerRight, lowerLeft] = corners;
  const areas = [
    { name: upperLeft, x1: x.low, x2: x.middle, y1: y.middle, y2: y.high, position: 'insideTopLeft' as const },
    { name: upperRight, x1: x.middle, x2: x.high, y1: y.middle, y2: y.high, position: 'insideTopRight' as const },
    { name: lowerRight, x1: x.middle, x2: x.high, y1: y.low, y2: y.middle, position: 'insideBottomRight' as const },
    { name: lowerLeft, x1: x.low, x2: x.middle, y1: y.low, y2: y.middle, position: 'insideBottomLeft' as const },
  ];
  return (
    <ScatterChart
      responsive
      style={{ width: '100%', height }}
      margin={{ top: 12, right: 24, bottom: 18, left: 8 }}
      title={title}
    >
      {areas.map(({ name, position, ...area }) => (
        <ReferenceArea
          key={name}
          {...area}
          fill="transparent"
          stroke="none"
          label={{ ...quiet, value: name, position }}
        />
      ))}
      <XAxis
        type="number"
        dataKey="x"
        domain={[x.low, x.high]}
        ticks={ticksOf(x)}
        tickFormatter={(value: number) => writeTick(value, x.format)}
        {...axisStyle}
      >
        <Label value={x.label} position="insideBottom" offset={-12} {...quiet} />
      </XAxis>
      <YAxis
        type="number"
        dataKey="y"
        domain={[y.low, y.high]}
        ticks={ticksOf(y)}
        tickFormatter={(value: number) => writeTick(value, y.format)}
        {...axisStyle}
        width={44}
      >
        <Label value={y.label} angle={-90} position="insideLeft" {...quiet} />
      </YAxis>
      <ReferenceLine x={x.middle} stroke="var(--line-strong)" />
      <ReferenceLine y={y.middle} stroke="var(--line-strong)" />
      {points.map((point) => (
        <Scatter key={point.name} name={point.name} data={[point]} fill={point.color} isAnimationActive={false}>
          <LabelList dataKey="name" position="top" offset={8} fill="var(--ink)" fontSize={12} />
        </Scatter>
      ))}
    </ScatterChart>
  );
}

import { ScatterChart as Recharts, Scatter, XAxis, YAxis } from 'recharts';
import { axisStyle } from '@/components/charts/axis-style';
import { seriesColor } from '@/components/charts/palette';

/** `series` is the place of its name, and of its colour. */
export type ScatterPoint = { x: number; y: number; series: number };

type ScatterDrawingProps = { title: string; points: ScatterPoint[]; series: string[]; height: number };

/** So that colour is not alone in telling series apart. */
const shapes = ['circle', 'triangle', 'square', 'diamond', 'cross', 'star', 'wye', 'circle'] as const;

export function ScatterDrawing({ title, points, series, height }: ScatterDrawingProps) {
  return (
    <Recharts
      responsive
      style={{ width: '100%', height }}
      margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
      title={title}
    >
      <XAxis type="number" dataKey="x" domain={['auto', 'auto']} {...axisStyle} tick={false} height={12} />
      <YAxis type="number" dataKey="y" domain={['auto', 'auto']} {...axisStyle} tick={false} width={12} />
      {series.map((name, n) => (
        <Scatter
          key={name}
          name={name}
          data={points.filter((point) => point.series === n)}
          fill={seriesColor(n)}
          fillOpacity={0.65}
          shape={shapes[n] ?? 'circle'}
          isAnimationActive={false}
        />
      ))}
    </Recharts>
  );
}

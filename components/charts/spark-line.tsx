import { type SeriesColor, seriesColor } from '@/components/charts/palette';
import { classNames } from '@/components/ui/class-names';

type SparkLineProps = {
  values: number[];
  /** What it shows, in words: "Size over 30 days, from 2,190 to 2,418". */
  label: string;
  color?: SeriesColor;
  /** A dashed line: the base or the target. */
  target?: number;
  className?: string;
};

const height = 40;
const width = 100;

/** The shape of a number over time, without axes, ending in a dot. Plain SVG: it needs no script and stands in lists by the hundred. */
export function SparkLine({ values, label, color, target, className }: SparkLineProps) {
  const all = target === undefined ? values : [...values, target];
  const low = Math.min(...all);
  const span = Math.max(...all) - low || 1;
  const y = (value: number) => height - 4 - ((value - low) / span) * (height - 8);
  const x = (position: number) => (values.length > 1 ? (position / (values.length - 1)) * width : width);
  const last = values.at(-1);
  if (last === undefined) {
    return <span className={classNames('block text-ink-3 text-xs', className)}>no data yet</span>;
  }
  const points = values.map((value, position) => `${x(position).toFixed(2)},${y(value).toFixed(2)}`).join(' ');
  return (
    <span
      role="img"
      aria-label={label}
      className={classNames('relative block h-10 pr-1', className)}
      style={{ color: seriesColor(0, color) }}
    >
      <svg
        aria-hidden
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        className="size-full overflow-visible"
      >
        {target !== undefined && (
          <line
            x1="0"
            x2={width}
            y1={y(target)}
            y2={y(target)}
            className="stroke-ink-3"
            strokeDasharray="2 3"
            vectorEffect="non-scaling-stroke"
          />
        )}
        <polyline
          points={points}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinejoin="round"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <span
        aria-hidden
        className="absolute right-1 size-1.5 translate-x-1/2 -translate-y-1/2 rounded-full bg-current"
        style={{ top: `${(y(last) / height) * 100}%` }}
      />
    </span>
  );
}

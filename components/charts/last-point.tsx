type LastPointProps = {
  last: number;
  write: (value: number) => string;
  /** The name of the line, where there are several. */
  name?: string;
  index?: number;
  cx?: number;
  cy?: number;
  stroke?: string;
  value?: unknown;
};

/** Draws only the last point of a line, with its value beside it. Recharts fills in where it is. */
export function LastPoint({ last, write, name, index, cx, cy, stroke, value }: LastPointProps) {
  if (index !== last || cx === undefined || cy === undefined || typeof value !== 'number') {
    return null;
  }
  return (
    <g>
      <circle cx={cx} cy={cy} r={3} fill={stroke} />
      <text x={cx + 8} y={cy} dy={name ? '-0.1em' : '0.35em'} fontSize={12} fontWeight={600} fill="var(--ink)">
        {write(value)}
      </text>
      {name && (
        <text x={cx + 8} y={cy} dy="1.05em" fontSize={11} fill="var(--ink-2)">
          {name}
        </text>
      )}
    </g>
  );
}

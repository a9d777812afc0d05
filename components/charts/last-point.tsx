type LastPointProps = {
  last: number;
  isOpen: boolean;
  write: (value: number) => string;
  /** How far the value is moved down, so that it can be read beside others; null leaves it out. */
  offset: number | null;
  index?: number;
  cx?: number;
  cy?: number;
  stroke?: string;
  value?: unknown;
};

/** Draws only the last point of a line, with its value beside it. Recharts fills in where it is. */
export function LastPoint({ last, isOpen, write, offset, index, cx, cy, stroke, value }: LastPointProps) {
  if (index !== last || cx === undefined || cy === undefined || typeof value !== 'number') {
    return null;
  }
  return (
    <g>
      <circle cx={cx} cy={cy} r={3} fill={isOpen ? 'var(--surface)' : stroke} stroke={stroke} strokeWidth={1.5} />
      {offset !== null && (
        <text x={cx + 8} y={cy + offset} dy="0.35em" fontSize={12} fontWeight={600} fill="var(--ink)">
          {write(value)}
        </text>
      )}
    </g>
  );
}

/** Axes are quiet: small figures, one hairline, no ticks. */
export const axisStyle = {
  tick: { fontSize: 11, fill: 'var(--ink-3)' },
  tickLine: false,
  axisLine: { stroke: 'var(--line-strong)' },
} as const;

/** At most `most` entries, evenly spread, the first and the last among them. */
export function spread<Entry>(entries: Entry[], most: number): Entry[] {
  if (entries.length <= most) {
    return entries;
  }
  const step = (entries.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, position) => entries[Math.round(position * step)]).filter(
    (entry) => entry !== undefined,
  );
}

import type { TooltipContentProps } from 'recharts';

type ChartTooltipProps = Partial<TooltipContentProps> & {
  writeLabel?: (label: string | number) => string;
  writeValue: (value: number) => string;
  unit?: string;
};

/** The exact values under the pointer or the keyboard's cursor. */
export function ChartTooltip({ active, label, payload, writeLabel, writeValue, unit }: ChartTooltipProps) {
  const told = payload?.filter(({ type }) => type !== 'none') ?? [];
  if (!active || told.length === 0) return null;
  return (
    <div className="rounded-md border border-line bg-surface px-2.5 py-1.5 text-xs shadow-float">
      {label !== undefined && <p className="mb-0.5 text-ink-3">{writeLabel ? writeLabel(label) : label}</p>}
      {told.map((entry) => (
        <p key={String(entry.dataKey)} className="flex items-center gap-1.5">
          <span aria-hidden className="size-1.75 rounded-full" style={{ background: entry.color }} />
          {entry.name !== undefined && told.length > 1 && <span className="text-ink-2">{entry.name}</span>}
          <span className="font-semibold">{typeof entry.value === 'number' ? writeValue(entry.value) : 'no data'}</span>
          {unit && <span className="text-ink-3">{unit}</span>}
        </p>
      ))}
    </div>
  );
}

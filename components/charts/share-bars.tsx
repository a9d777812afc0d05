import { ChartFrame, type FrameProps } from '@/components/charts/chart-frame';
import { seriesColor } from '@/components/charts/palette';
import { formatCount, formatShare } from '@/components/ui/format-number';

export type ShareRow = {
  label: string;
  share: number /** Ends of the interval. */;
  low: number;
  high: number;
  n: number;
  /** What the others are compared with. */
  quiet?: boolean;
};

type ShareBarsProps = FrameProps & { rows: ShareRow[] };

/** Shares of different groups on one scale from nothing to the highest end, each with its interval. */
export function ShareBars({ rows, ...frame }: ShareBarsProps) {
  const most = Math.max(...rows.map(({ high }) => high), 0.01);
  const at = (share: number): string => `${(share / most) * 100}%`;
  const quietRows = rows.filter(({ quiet }) => quiet).length;
  const table = {
    columns: [
      { label: 'What' },
      { label: 'Share', format: 'share' as const },
      { label: 'Low', format: 'share' as const },
      { label: 'High', format: 'share' as const },
      { label: 'Of', format: 'count' as const },
    ],
    rows: rows.map(({ label, share, low, high, n }) => [label, share, low, high, n]),
  };
  return (
    <ChartFrame {...frame} table={table}>
      <ul aria-hidden className="space-y-1.5">
        {rows.map(({ label, share, low, high, n, quiet }, index) => (
          <li
            key={label}
            title={`${formatShare(share)}, between ${formatShare(low)} and ${formatShare(high)}, of ${formatCount(n)}`}
            className="grid grid-cols-[minmax(0,9rem)_minmax(56px,1fr)_104px] items-center gap-2.5 text-xs"
          >
            <span className="truncate">{label}</span>
            <span className="relative block h-5">
              <span
                className="absolute top-1.5 left-0 h-2 rounded-[1px]"
                style={{
                  width: at(share),
                  minWidth: 1,
                  background: quiet ? 'var(--ink-3)' : seriesColor(index - quietRows),
                }}
              />
              <span className="absolute top-1 h-3" style={{ left: at(low), width: `${((high - low) / most) * 100}%` }}>
                <span className="absolute inset-x-0 top-1.5 h-px bg-ink" />
                <span className="absolute inset-y-0 left-0 w-px bg-ink" />
                <span className="absolute inset-y-0 right-0 w-px bg-ink" />
              </span>
            </span>
            <span className="text-right">
              <span className="font-semibold">{formatShare(share)}</span>{' '}
              <span className="text-ink-3">of {formatCount(n)}</span>
            </span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}

import { classNames } from '@/components/ui/class-names';

type IntervalMarkProps = {
  value: number;
  low: number;
  high: number;
  /** The threshold, or everybody else: a dashed tick. */
  against: number | null;
  /** Shares begin at 0 and end at 1 at most. */
  isShare: boolean;
  className?: string;
};

/** A value, its interval and what it is held against, on one short line. The figures stand in words beside it. */
export function IntervalMark({ value, low, high, against, isShare, className }: IntervalMarkProps) {
  const all = [low, high, ...(against === null ? [] : [against])];
  const reach = Math.max(...all) - Math.min(...all) || Math.abs(value) || 1;
  const from = Math.max(isShare ? 0 : Number.NEGATIVE_INFINITY, Math.min(...all) - reach * 0.35);
  const to = Math.min(isShare ? 1 : Number.POSITIVE_INFINITY, Math.max(...all) + reach * 0.35);
  const at = (x: number) => `${(((x - from) / (to - from || 1)) * 100).toFixed(2)}%`;
  return (
    <span aria-hidden className={classNames('relative block h-4', className)}>
      <span className="absolute inset-x-0 top-1/2 h-px bg-line-strong" />
      {against !== null && (
        <span className="absolute inset-y-0.5 w-px border-ink-3 border-l border-dashed" style={{ left: at(against) }} />
      )}
      <span
        className="print-color-exact absolute top-1/2 h-1.5 -translate-y-1/2 rounded-full bg-c1/35"
        style={{ left: at(low), width: `calc(${at(high)} - ${at(low)})`, minWidth: 2 }}
      />
      <span
        className="print-color-exact absolute top-1/2 size-2 -translate-x-1/2 -translate-y-1/2 rounded-full bg-c1"
        style={{ left: at(value) }}
      />
    </span>
  );
}

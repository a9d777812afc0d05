import type { Estimate } from '@/lib/core/math/estimate';

/** The figure with its interval, or why there is none. */
export function Measure({ estimate, write }: { estimate: Estimate; write: (value: number) => string }) {
  if (estimate.kind === 'not_enough_data') return <span className="text-ink-3 text-xs">{estimate.reason}</span>;
  return (
    <span>
      <b className="font-semibold">{write(estimate.value)}</b>{' '}
      <span className="text-ink-3 text-xs">
        [{write(estimate.low)}, {write(estimate.high)}]
      </span>
    </span>
  );
}

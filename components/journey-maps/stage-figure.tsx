import { formatCount } from '@/components/ui/format-number';
import { writeShare } from '@/lib/core/claims/explain-metric';
import { writeSeconds } from '@/lib/core/funnels/write-seconds';
import type { SharedMap } from '@/lib/core/journey-maps/shared-map';

type StageFigureProps = { numbers: SharedMap['numbers'][number]; remark?: string | null };

/** How many get to a stage, how fast, and how many stop there. */
export function StageFigure({ numbers, remark = null }: StageFigureProps) {
  const { count, share, median_seconds: median, stopped, is_hardest: isHardest } = numbers;
  if (count === null) return <p className="text-warn text-xs">{remark ?? 'Its event has not come in.'}</p>;
  const width = share?.kind === 'estimate' ? share.value : 0;
  return (
    <div className="text-xs tabular-nums">
      <p className="flex flex-wrap items-baseline gap-x-1.5">
        <span className="font-semibold text-ink text-lg">{formatCount(count)}</span>
        {share?.kind === 'estimate' && (
          <span className="text-ink-2">
            {writeShare(share.value)} <span className="text-ink-3">{intervalWords(share)}</span>
          </span>
        )}
      </p>
      <div aria-hidden className="mt-1 h-1 rounded-full bg-sunken print:border print:border-line">
        <div className="h-full rounded-full bg-seq-5" style={{ width: `${width * 100}%` }} />
      </div>
      <p className="mt-1 text-ink-3">
        {median === null ? 'got here' : `got here, half within ${writeSeconds(median)}`}
        {stopped !== null && stopped > 0 && (
          <span className={isHardest ? 'font-semibold text-warn' : undefined}>
            , {formatCount(stopped)} stop here{isHardest && ': the hardest step'}
          </span>
        )}
      </p>
      {remark && <p className="mt-0.5 text-ink-3">{remark}</p>}
    </div>
  );
}

const intervalWords = ({ low, high }: { low: number; high: number }) => `[${writeShare(low)}, ${writeShare(high)}]`;

import { formatCount, formatShare } from '@/components/ui/format-number';
import type { FunnelCell, FunnelStepNumbers } from '@/lib/core/funnels/funnel';
import { writeSeconds } from '@/lib/core/funnels/write-seconds';
import type { DifferenceFromOthers } from '@/lib/core/insights/difference-from-others';

export type StepShown = FunnelStepNumbers & { difference?: DifferenceFromOthers | null };

type StepRowProps = {
  name: string;
  step: StepShown;
  next: StepShown | undefined;
  color: string;
  /** Left out where nothing can be opened, as on a board. */
  onPick?: ((who: FunnelCell['who']) => void) | undefined;
};

/** One step: how many got there, and below it how many stopped and how fast the others went on. */
export function StepRow({ name, step, next, color, onPick }: StepRowProps) {
  const row =
    'grid w-full items-center gap-x-4 gap-y-1 rounded-md px-1.5 py-1.5 text-left @sm:grid-cols-[minmax(0,38%)_minmax(0,1fr)_120px]';
  return (
    <li className="@container">
      {onPick ? (
        <button type="button" className={`${row} hover:bg-sunken`} onClick={() => onPick('reached')}>
          <StepBar {...{ name, step, color }} />
        </button>
      ) : (
        <div className={row}>
          <StepBar {...{ name, step, color }} />
        </div>
      )}
      {next && <Between {...{ step, next }} onPick={onPick && (() => onPick('stopped'))} />}
    </li>
  );
}

function StepBar({ name, step, color }: Pick<StepRowProps, 'name' | 'step' | 'color'>) {
  return (
    <>
      <span className="truncate text-sm first-letter:uppercase" title={name}>
        {name}
      </span>
      <span aria-hidden className="block h-5 rounded-sm bg-sunken">
        <span
          className="block h-full rounded-sm"
          style={{ width: `${(step.rate ?? 0) * 100}%`, minWidth: step.count > 0 ? 2 : 0, background: color }}
        />
      </span>
      <span className="text-sm tabular-nums @sm:text-right">
        <b className="font-semibold">{formatCount(step.count)}</b>{' '}
        <span className="text-ink-3 text-xs">{step.rate === null ? '' : formatShare(step.rate)}</span>
      </span>
    </>
  );
}

function Between({ step, next, onPick }: { step: StepShown; next: StepShown; onPick: (() => void) | undefined }) {
  const words = `${formatCount(step.stopped)} stopped here`;
  const { from_previous: rate, median_seconds: median, p90_seconds: p90 } = next;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 pb-1 pl-1.5 text-ink-3 text-xs">
      {onPick && step.stopped > 0 ? (
        <button
          type="button"
          className="rounded-xs text-ink-2 underline decoration-line-strong underline-offset-2 hover:decoration-ink-2"
          onClick={onPick}
        >
          {words}
        </button>
      ) : (
        <span>{words}</span>
      )}
      <span>
        {rate.kind === 'estimate' &&
          `${formatShare(rate.value)} [${formatShare(rate.low)}, ${formatShare(rate.high)}] went on`}
        {median !== null &&
          p90 !== null &&
          `, half of them within ${writeSeconds(median)}, 90% within ${writeSeconds(p90)}`}
      </span>
    </p>
  );
}

'use client';

import { ChartFrame } from '@/components/charts/chart-frame';
import { seriesColor } from '@/components/charts/palette';
import { writeSeconds } from '@/components/insights/funnel/write-seconds';
import { formatCount, formatShare } from '@/components/ui/format-number';
import type { FunnelCell, FunnelNumbers, FunnelStepNumbers } from '@/lib/core/funnels/funnel';

type FunnelStepsProps = { numbers: FunnelNumbers; onPick: (cell: FunnelCell) => void };

/** One bar for each step, what is lost between them, and the same for each part of a split. */
export function FunnelSteps({ numbers, onPick }: FunnelStepsProps) {
  const { names, splits } = numbers;
  const drawings =
    splits.length > 0
      ? splits.map(({ part, steps, differs }, index) => ({
          title: part.name,
          steps,
          part: index + 1,
          note: sayDiffers(differs),
        }))
      : [{ title: 'Steps', steps: numbers.steps, part: 0, note: sayIncomplete(numbers) }];
  return (
    <div className="space-y-7">
      {drawings.map(({ title, steps, part, note }, index) => (
        <ChartFrame key={title} title={title} note={note} table={tableOf(names, steps)}>
          <ol className="space-y-1">
            {steps.map((step, place) => (
              <StepRow
                key={names[place]}
                {...{ step, place, steps }}
                name={names[place] ?? ''}
                color={seriesColor(index)}
                onPick={(who) => onPick({ step: place, who, part })}
              />
            ))}
          </ol>
        </ChartFrame>
      ))}
    </div>
  );
}

const sayIncomplete = ({ is_incomplete: isIncomplete }: FunnelNumbers): string | undefined =>
  isIncomplete ? 'Who began lately may still go on' : undefined;

function sayDiffers(differs: boolean | null): string {
  if (differs === null) return 'Too few to compare with everybody else';
  return differs
    ? 'Gets to the end more or less often than everybody else'
    : 'No different from everybody else beyond chance';
}

function tableOf(names: string[], steps: FunnelStepNumbers[]) {
  return {
    columns: [
      { label: 'Step' },
      { label: 'Profiles', format: 'count' as const },
      { label: 'Of those who began', format: 'share' as const },
      { label: 'Median seconds', format: 'count' as const },
      { label: '90% within seconds', format: 'count' as const },
    ],
    rows: steps.map((step, place) => [
      `${place + 1}: ${names[place] ?? ''}`,
      step.count,
      step.rate,
      step.median_seconds,
      step.p90_seconds,
    ]),
  };
}

type StepRowProps = {
  step: FunnelStepNumbers;
  place: number;
  steps: FunnelStepNumbers[];
  name: string;
  color: string;
  onPick: (who: FunnelCell['who']) => void;
};

function StepRow({ step, place, steps, name, color, onPick }: StepRowProps) {
  const next = steps[place + 1];
  return (
    <li>
      <button
        type="button"
        className="grid w-full items-center gap-x-4 gap-y-1 rounded-md px-1.5 py-1.5 text-left hover:bg-sunken sm:grid-cols-[minmax(0,38%)_minmax(0,1fr)_120px]"
        onClick={() => onPick('reached')}
      >
        <span className="truncate text-sm first-letter:uppercase">{name}</span>
        <span aria-hidden className="block h-5 rounded-sm bg-sunken">
          <span
            className="block h-full rounded-sm"
            style={{ width: `${(step.rate ?? 0) * 100}%`, minWidth: step.count > 0 ? 2 : 0, background: color }}
          />
        </span>
        <span className="text-sm tabular-nums sm:text-right">
          <b className="font-semibold">{formatCount(step.count)}</b>{' '}
          <span className="text-ink-3 text-xs">{step.rate === null ? '' : formatShare(step.rate)}</span>
        </span>
      </button>
      {next && (
        <p className="flex flex-wrap items-baseline gap-x-2 pb-1 pl-1.5 text-ink-3 text-xs">
          <button
            type="button"
            className="rounded-xs text-ink-2 underline-offset-2 hover:underline"
            onClick={() => onPick('stopped')}
          >
            {formatCount(step.count - next.count)} stopped here
          </button>
          <Going next={next} />
        </p>
      )}
    </li>
  );
}

function Going({ next }: { next: FunnelStepNumbers }) {
  const { from_previous: rate, median_seconds: median, p90_seconds: p90 } = next;
  return (
    <span>
      {rate.kind === 'estimate' &&
        `${formatShare(rate.value)} [${formatShare(rate.low)}, ${formatShare(rate.high)}] went on`}
      {median !== null &&
        p90 !== null &&
        `, half of them within ${writeSeconds(median)}, 90% within ${writeSeconds(p90)}`}
    </span>
  );
}

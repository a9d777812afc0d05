'use client';

import { ChartFrame, type FrameProps } from '@/components/charts/chart-frame';
import { seriesColor } from '@/components/charts/palette';
import { pointsInTable, sayPoints } from '@/components/insights/difference-words';
import { StepRow, type StepShown } from '@/components/insights/funnel/step-row';
import { formatCount } from '@/components/ui/format-number';
import type { FunnelCell, FunnelNumbers, FunnelPart } from '@/lib/core/funnels/funnel';

type FunnelStepsProps = Pick<FrameProps, 'hideTitle'> & {
  numbers: FunnelNumbers;
  title?: string;
  /** Left out where nothing can be opened, as on a board. */
  onPick?: (cell: FunnelCell) => void;
};

/** One bar for each step, what is lost between them, and the same for each part of a split. */
export function FunnelSteps({ numbers, title = 'Steps', hideTitle, onPick }: FunnelStepsProps) {
  const { splits } = numbers;
  const names = numbers.sentences ?? numbers.names;
  const drawings =
    splits.length > 0
      ? splits.map((split, index) => ({
          title: split.part.name,
          steps: split.steps,
          part: index + 1,
          note: sayDifference(split),
        }))
      : [{ title, steps: numbers.steps, part: 0, note: sayOpen(numbers) }];
  return (
    <div className="space-y-7">
      {drawings.map(({ title: name, steps, part, note }) => (
        <ChartFrame
          key={part}
          title={name}
          hideTitle={hideTitle === true && part === 0}
          note={note}
          table={tableOf(names, steps)}
        >
          <ol className="space-y-1">
            {steps.map((step, place) => (
              <StepRow
                // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name but their place
                key={place}
                step={step}
                next={steps[place + 1]}
                name={names[place] ?? ''}
                color={seriesColor(Math.max(0, part - 1))}
                onPick={onPick && ((who) => onPick({ step: place, who, part }))}
              />
            ))}
          </ol>
        </ChartFrame>
      ))}
    </div>
  );
}

const sayOpen = ({ open }: FunnelNumbers): string | undefined =>
  open === 0 ? undefined : `${formatCount(open)} of those who stopped still have time to go on`;

/** How the share that gets to the end compares with that of everybody else. */
function sayDifference({ steps }: FunnelPart): string {
  const difference = steps.at(-1)?.difference;
  if (!difference) return 'Too few to compare with everybody else';
  const { value, is_noise: isNoise } = difference;
  const points = sayPoints(difference);
  if (isNoise) return `Gets to the end as often as everybody else, as far as one can tell: ${points}`;
  return `Gets to the end ${value > 0 ? 'more' : 'less'} often than everybody else: ${points}`;
}

function tableOf(names: string[], steps: StepShown[]) {
  const isPart = steps.some(({ difference }) => difference);
  return {
    columns: [
      { label: 'Step' },
      { label: 'Profiles', format: 'count' as const },
      { label: 'Of those who began', format: 'share' as const },
      { label: 'Of the step before', format: 'share' as const },
      { label: 'Median seconds', format: 'count' as const },
      { label: '90% within seconds', format: 'count' as const },
      ...(isPart ? [{ label: 'Against everybody else' }] : []),
    ],
    rows: steps.map((step, place) => [
      `${place + 1}: ${names[place] ?? ''}`,
      step.count,
      step.rate,
      step.from_previous.kind === 'estimate' ? step.from_previous.value : null,
      step.median_seconds,
      step.p90_seconds,
      ...(isPart ? [pointsInTable(step.difference)] : []),
    ]),
  };
}

'use client';

import { CutHistogram } from '@/components/charts/cut-histogram';
import { money } from '@/components/insights/rfm/money';
import type { RfmAnswer } from '@/components/insights/rfm/rfm-answer';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { formatCount } from '@/components/ui/format-number';
import type { RfmQuery } from '@/lib/core/rfm/rfm';
import { type RfmAxisName, rfmAxes } from '@/lib/core/rfm/rfm-axes';

type CutOffsCardProps = { query: RfmQuery; answer: RfmAnswer; onChange: (scores: RfmQuery['scores']) => void };

/** Where one score ends and the next begins, on the histogram of each axis. Moving one makes all of them fixed. */
export function CutOffsCard({ query, answer, onChange }: CutOffsCardProps) {
  const { axes, about } = answer;
  const { scores } = query;
  const { n } = scores;
  const isFixed = scores.method === 'fixed';
  // While an answer is on its way the one before is shown: the next step goes on from what was asked last.
  const cuts = isFixed ? scores.cuts : answer.cuts;
  if (cuts.recency.length === 0) return null;
  const words = axisWords(query, about.currency);
  return (
    <Card
      title="Cut-offs"
      aside={
        isFixed ? (
          <Button variant="ghost" size="sm" onClick={() => onChange({ method: 'quantile', n })}>
            Back to equal parts
          </Button>
        ) : (
          'equal parts · drag or use arrow keys'
        )
      }
    >
      <div className="space-y-4">
        {rfmAxes.map((axis) => (
          <section key={axis} aria-label={words[axis].title}>
            <header className="mb-2.5 flex justify-between gap-2 text-xs">
              <h3 className="font-semibold">{words[axis].title}</h3>
              <span className="text-ink-3">{words[axis].unit}</span>
            </header>
            <CutHistogram
              label={words[axis].title}
              bins={axes[axis].bins}
              cuts={cuts[axis]}
              isWhole={axis !== 'monetary'}
              step={axis === 'monetary' ? moneyStep(answer) : 1}
              write={words[axis].write}
              onChange={(moved) => onChange({ method: 'fixed', n, cuts: { ...cuts, [axis]: moved } })}
            />
          </section>
        ))}
      </div>
    </Card>
  );
}

type AxisWords = { title: string; unit: string; write: (value: number) => string };

function axisWords({ frequency, property }: RfmQuery, currency: string): Record<RfmAxisName, AxisWords> {
  const days = (value: number) => `${formatCount(value)} d`;
  return {
    recency: { title: 'Recency', unit: 'days since the last time', write: days },
    frequency: { title: 'Frequency', unit: timesUnit(frequency), write: formatCount },
    monetary: { title: 'Monetary', unit: `sum of ${property}`, write: (value) => money(value, currency) },
  };
}

function timesUnit(frequency: RfmQuery['frequency']): string {
  if ('distinct' in frequency) return `different ${frequency.distinct}`;
  return frequency.count === 'days' ? 'days' : 'times';
}

/** A tenth of a bar, as a round number. */
function moneyStep({ axes }: RfmAnswer): number {
  const bar = axes.monetary.bins.find(({ from, to }) => from !== null && to !== null);
  const width = bar?.from != null && bar.to !== null ? bar.to - bar.from : 1;
  return Math.max(0.01, 10 ** Math.floor(Math.log10(width / 5)));
}

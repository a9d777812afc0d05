import { IntervalMark } from '@/components/evidence/interval-mark';
import { heldAgainst, verdictWords, writeInterval, writeMeasure } from '@/components/evidence/number-words';
import { DateTime } from '@/components/ui/date-time';
import type { MetricQuestion, MetricReading } from '@/lib/core/claims/evidence';
import { isShare } from '@/lib/core/claims/explain-metric';

type NumberFigureProps = {
  name: string;
  question: MetricQuestion;
  reading: MetricReading | null;
  /** Says what it means as well; in a row the state beside it does. */
  judged?: boolean;
};

/** A number of a claim: its value and interval, and what it is held against. */
export function NumberFigure({ name, question, reading, judged = false }: NumberFigureProps) {
  const { metric, comparison } = question;
  if (!reading) return <p className="text-ink-3 text-xs">{name}: not read yet</p>;
  const { members, others, verdict, remark, as_of: asOf } = reading;
  if (members.kind !== 'estimate') {
    return (
      <div className="text-xs">
        <p className="text-ink-2">{name}</p>
        <p className="text-ink-3">Not enough data: {members.reason}</p>
      </div>
    );
  }
  const against = heldAgainst(metric, comparison, others);
  return (
    <div className="min-w-0">
      <p className="text-ink-2 text-xs">{name}</p>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold text-lg">{writeMeasure(metric, members.value)}</span>
        <span className="text-ink-3 text-xs">{writeInterval(metric, members)}</span>
        <span className="ml-auto text-ink-3 text-xs">{against.words}</span>
      </p>
      <IntervalMark {...members} against={against.value} isShare={isShare(metric)} />
      <p className="mt-0.5 text-ink-3 text-xs">
        {judged && `${remark ?? verdictWords[verdict]}, `}as of <DateTime at={asOf} />
      </p>
    </div>
  );
}

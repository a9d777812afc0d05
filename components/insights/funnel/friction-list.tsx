'use client';

import { useQuery } from '@tanstack/react-query';
import { MakeOpportunity } from '@/components/evidence/make-opportunity';
import { AnswerPlace } from '@/components/insights/answer-place';
import { insightQueries } from '@/components/insights/queries';
import { money } from '@/components/insights/rfm/money';
import { Button } from '@/components/ui/button';
import { formatCount, formatShare } from '@/components/ui/format-number';
import { Notice } from '@/components/ui/notice';
import { capital } from '@/lib/core/capital';
import { type FrictionCell, type FrictionLoss, FrictionNumbers, type FrictionQuery } from '@/lib/core/funnels/friction';
import { About } from '@/lib/core/insights/about';

const Answer = FrictionNumbers.extend({ about: About });
type Answer = ReturnType<typeof Answer.parse>;

type FrictionListProps = {
  workspace: string;
  query: FrictionQuery;
  /** The steps in words. */
  names: string[];
  mayWrite: boolean;
  onPick: (cell: FrictionCell) => void;
};

/** Where which kind of people is lost, the greatest loss first. */
export function FrictionList({ workspace, query, names, mayWrite, onPick }: FrictionListProps) {
  const result = useQuery(insightQueries(workspace).ask('funnel/friction', query, Answer));
  return (
    <section aria-labelledby="friction" className="mt-9">
      <h2 id="friction" className="font-semibold text-sm">
        Friction
      </h2>
      <p className="mb-3 text-ink-3 text-xs">
        Who is lost at a step, against the kind of people that goes on most often from there
      </p>
      <AnswerPlace result={result} label="Comparing kinds of people" height={160}>
        {(answer) => <Losses {...{ workspace, query, answer, names, mayWrite, onPick }} />}
      </AnswerPlace>
    </section>
  );
}

const mostShown = 12;

function Losses({ answer, names, onPick, ...making }: FrictionListProps & { answer: Answer }) {
  const { losses, comparisons, compared, about } = answer;
  return (
    <>
      {losses.length === 0 ? (
        <p className="max-w-prose text-ink-2 text-sm">
          {comparisons === 0
            ? 'There are too few people of each kind to compare.'
            : `Nothing beyond chance: of ${formatCount(comparisons)} comparisons none shows a kind of people that is lost more often.`}
        </p>
      ) : (
        <ol className="divide-y divide-line border-line border-y">
          {losses.slice(0, mostShown).map((loss) => (
            <LossRow
              key={`${loss.step} ${loss.by} ${loss.lost.name}`}
              loss={loss}
              name={names[loss.step + 1] ?? ''}
              currency={about.currency}
              making={making}
              onPick={() => onPick({ step: loss.step, group: loss.lost.group })}
            />
          ))}
        </ol>
      )}
      <p className="mt-2 text-ink-3 text-xs">
        {losses.length > mostShown &&
          `${formatCount(losses.length - mostShown)} smaller losses are in the API’s answer. `}
        {comparisons > 0 &&
          `Compared by ${compared.join(', ')}; intervals are 95% for all ${formatCount(comparisons)} comparisons together. `}
        {sayAmount(answer)}
      </p>
      <div className="mt-3 space-y-2">
        {about.remarks.map((remark) => (
          <Notice key={remark} state="Note">
            {remark}
          </Notice>
        ))}
      </div>
    </>
  );
}

function sayAmount({ each_brings: each, about }: Answer): string {
  if (!each) return 'No event has an amount, so nothing is said in money.';
  if (each.amount.kind !== 'estimate') return 'Too few finish to say what one of them brings.';
  const { value, low, high } = each.amount;
  return `Who finishes brings ${money(value, about.currency)} [${money(low, about.currency)}, ${money(high, about.currency)}] on average: the ${each.name} within the time of the funnel.`;
}

type Making = Pick<FrictionListProps, 'workspace' | 'query' | 'mayWrite'>;
type LossRowProps = { loss: FrictionLoss; name: string; currency: string; making: Making; onPick: () => void };

function LossRow({ loss, name, currency, making, onPick }: LossRowProps) {
  const { workspace, query, mayWrite } = making;
  const { lost, best, profiles, money: worth } = loss;
  const who = rowName(lost);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
      <div className="min-w-0 flex-1 basis-72">
        <p className="text-sm">
          <b className="font-semibold">{who}</b> <span className="text-ink-2">before “{name}”</span>
        </p>
        <p className="text-ink-3 text-xs">
          {shareOf(lost)} went on, of {formatCount(lost.reached)}; of {best.name} {shareOf(best)}
        </p>
      </div>
      <p className="text-right text-sm tabular-nums">
        {profiles.kind === 'estimate' && (
          <>
            <b className="font-semibold">{formatCount(Math.round(profiles.value))} profiles</b>{' '}
            <span className="text-ink-3 text-xs">
              [{formatCount(Math.round(profiles.low))}, {formatCount(Math.round(profiles.high))}]
            </span>
          </>
        )}
        {worth?.kind === 'estimate' && (
          <span className="block">
            {money(worth.value, currency)}{' '}
            <span className="text-ink-3 text-xs">
              [{money(worth.low, currency)}, {money(worth.high, currency)}]
            </span>
          </span>
        )}
      </p>
      <Button size="sm" onClick={onPick}>
        Who stopped
      </Button>
      {mayWrite && (
        <MakeOpportunity
          workspace={workspace}
          draft={{
            title: `${who}, before “${name}”`.slice(0, 160),
            source: { kind: 'friction', query, step: loss.step, group: lost.group },
          }}
        />
      )}
    </li>
  );
}

/** A segment is called as somebody named it; what a trait or a property is begins like a sentence. */
const rowName = ({ group, name }: FrictionLoss['lost']): string => (group.kind === 'segment' ? name : capital(name));

const shareOf = ({ went_on: share }: FrictionLoss['lost']): string =>
  share.kind === 'estimate' ? formatShare(share.value) : 'nobody';

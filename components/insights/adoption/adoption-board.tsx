'use client';

import { parseAsInteger, useQueryState } from 'nuqs';
import type { AdoptionAnswer } from '@/components/insights/adoption/adoption-answer';
import { BreadthChart } from '@/components/insights/adoption/breadth-chart';
import { FirstUseChart } from '@/components/insights/adoption/first-use-chart';
import { partsShown } from '@/components/insights/adoption/parts-shown';
import { DaysChart, DepthChart } from '@/components/insights/adoption/use-charts';
import { formatCount, formatNumber, formatShare } from '@/components/ui/format-number';
import { Select } from '@/components/ui/select';
import { Stat } from '@/components/ui/stat';
import type { AdoptionCell, AdoptionQuery, AdoptionTable } from '@/lib/core/adoption/adoption';

type AdoptionBoardProps = { query: AdoptionQuery; answer: AdoptionAnswer; onPick: (cell: AdoptionCell) => void };

/** The four sides of adoption: how soon, by how many, how often, on how many days. */
export function AdoptionBoard({ query, answer, onPick }: AdoptionBoardProps) {
  const [asked, setPart] = useQueryState('part', parseAsInteger.withDefault(0));
  const parts = answer.splits ? partsShown(answer) : [];
  const chosen = parts.find(({ number }) => number === asked) ?? { number: 0, table: answer };
  const { use } = chosen.table;
  return (
    <>
      <Figures table={answer} query={query} />
      <div className="grid gap-x-8 gap-y-7 2xl:grid-cols-2">
        <FirstUseChart query={query} numbers={answer} onPick={onPick} />
        <BreadthChart query={query} numbers={answer} onPick={onPick} />
        {parts.length > 0 && (
          <div className="flex items-center gap-1.5 text-sm 2xl:col-span-2">
            <span className="text-ink-2">How much it is used by</span>
            <Select
              look="token"
              aria-label="Whose use"
              value={String(chosen.number)}
              options={[
                { value: '0', label: 'everybody' },
                ...parts.map(({ number, name }) => ({ value: String(number), label: name })),
              ]}
              onValueChange={(next) => void setPart(Number(next))}
            />
          </div>
        )}
        <DepthChart use={use} part={chosen.number} onPick={onPick} />
        <DaysChart use={use} part={chosen.number} onPick={onPick} />
      </div>
    </>
  );
}

const times = (count: number) => (count === 1 ? 'once' : `${formatNumber(count)} times`);

const newcomersText = (count: number) => `${formatCount(count)} ${count === 1 ? 'newcomer' : 'newcomers'}`;

type FiguresProps = { table: AdoptionTable; query: AdoptionQuery };

function Figures({ table: { newcomers, breadth, use }, query }: FiguresProps) {
  const last = breadth.findLast(({ has_ended: ended, share }) => ended && share !== null);
  const end = newcomers.curve.at(-1);
  return (
    <div className="mb-5 flex flex-wrap gap-x-8 gap-y-3">
      <Stat
        size="large"
        label={end ? `Of newcomers by day ${end.day + 1}` : 'Of newcomers'}
        value={end ? formatShare(end.share) : 'nobody yet'}
        base={
          newcomers.median_day === null
            ? `half is not reached; ${newcomersText(newcomers.profiles)}`
            : `half of them by day ${newcomers.median_day + 1}; ${newcomersText(newcomers.profiles)}`
        }
      />
      <Stat
        size="large"
        label={`Of the active, last whole ${query.period}`}
        value={last?.share == null ? 'nobody was active' : formatShare(last.share)}
        base={last ? `${formatCount(last.used)} of ${formatCount(last.active)}` : undefined}
      />
      <Stat
        size="large"
        label="Users in the last 30 days"
        value={formatCount(use.users)}
        base={
          use.median === null
            ? 'nobody used it'
            : `half of them at most ${times(use.median)}, nine of ten at most ${times(use.p90 ?? use.median)}`
        }
      />
    </div>
  );
}

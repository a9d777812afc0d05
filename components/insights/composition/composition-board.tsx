'use client';

import type { ReactNode } from 'react';
import { Measure } from '@/components/insights/composition/measure';
import { OverlapTable } from '@/components/insights/composition/overlap-table';
import { money } from '@/components/insights/rfm/money';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { classNames } from '@/components/ui/class-names';
import { formatCount, formatNumber, formatShare } from '@/components/ui/format-number';
import { Stat } from '@/components/ui/stat';
import type {
  CompositionCell,
  CompositionItem,
  CompositionNumbers,
  CompositionQuery,
} from '@/lib/core/composition/composition';

type CompositionBoardProps = {
  numbers: CompositionNumbers;
  query: CompositionQuery;
  /** Of the amounts, ISO 4217. */
  currency: string;
  onPick: (cell: CompositionCell) => void;
};

/** One column for each segment, and who is in several below. */
export function CompositionBoard({ numbers, query, currency, onPick }: CompositionBoardProps) {
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {numbers.segments.map((segment, place) => (
          <Card key={segment.segment} title={segment.name} note={`version ${segment.version}`}>
            <button type="button" className="block text-left" onClick={() => onPick({ segment: place })}>
              <Stat
                size="lead"
                value={formatCount(segment.members)}
                base={<Measure estimate={segment.share} write={formatShare} />}
              />
            </button>
            <dl className="mt-3 space-y-2 border-line border-t pt-3">
              <Line term="Seen again within a week">
                <Measure estimate={segment.retention} write={formatShare} />
              </Line>
              {segment.revenue && (
                <Line term={`${query.revenue?.property ?? 'Amount'} per member, ${query.days} days`}>
                  <Measure estimate={segment.revenue} write={(amount) => money(amount, currency)} />
                </Line>
              )}
            </dl>
            <SetsApart items={segment.items} onPick={(item) => onPick({ segment: place, item })} />
          </Card>
        ))}
      </div>
      <OverlapTable numbers={numbers} onPick={onPick} />
      <p className="mt-3 text-ink-3 text-xs">
        Ratios are against everybody else who is looked at, with 95% intervals corrected for {numbers.comparisons}{' '}
        comparisons (Katz 1978; Bonferroni).
      </p>
    </>
  );
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-ink-3 text-xs">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type PickedItem = NonNullable<CompositionCell['item']>;
const mostShown = 5;

/** The strongest differences that chance does not explain, more common first, then less common. */
function SetsApart({ items, onPick }: { items: CompositionItem[]; onPick: (item: PickedItem) => void }) {
  const found = items.filter(({ ratio, by_definition: isNamed }) => {
    return !isNamed && ratio.kind === 'estimate' && (ratio.low > 1 || ratio.high < 1);
  });
  const named = items.filter(({ by_definition: isNamed }) => isNamed).length;
  const over = found.filter(({ ratio }) => ratio.kind === 'estimate' && ratio.value > 1).slice(0, mostShown);
  const under = found.filter(({ ratio }) => ratio.kind === 'estimate' && ratio.value < 1).slice(0, mostShown);
  return (
    <div className="mt-3 border-line border-t pt-3">
      <h3 className="font-semibold text-xs">What sets them apart</h3>
      {found.length === 0 && <p className="mt-1 text-ink-3 text-xs">Nothing beyond what chance explains.</p>}
      <ul className="mt-1.5 space-y-0.5">
        {[...over, ...under].map((item) => (
          <SetsApartRow key={`${item.name} ${item.value}`} item={item} onPick={onPick} />
        ))}
      </ul>
      {named > 0 && (
        <p className="mt-1.5 text-ink-3 text-xs">{named} more by definition: the segment’s own rule names them.</p>
      )}
    </div>
  );
}

function SetsApartRow({ item, onPick }: { item: CompositionItem; onPick: (item: PickedItem) => void }) {
  const { ratio, kind, name, value, label, members, others } = item;
  if (ratio.kind !== 'estimate') return null;
  const shares = `${formatShare(members.successes / Math.max(1, members.n))} against ${formatShare(others.successes / Math.max(1, others.n))}`;
  return (
    <li>
      <Button
        variant="ghost"
        size="sm"
        title={shares}
        className="h-auto w-full justify-between gap-2 px-1.5 py-0.5 text-left font-normal"
        onClick={() => onPick({ kind, name, value })}
      >
        <span className="truncate">{label}</span>
        <span className={classNames('shrink-0 font-semibold tabular-nums', ratio.value < 1 && 'text-c2')}>
          {formatNumber(ratio.value)}×
        </span>
      </Button>
    </li>
  );
}

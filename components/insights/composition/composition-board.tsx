'use client';

import type { ReactNode } from 'react';
import { ChartFrame } from '@/components/charts/chart-frame';
import { setsApartTable, sizesTable } from '@/components/insights/composition/composition-tables';
import { Measure } from '@/components/insights/composition/measure';
import { OverlapTable } from '@/components/insights/composition/overlap-table';
import { SetsApart } from '@/components/insights/composition/sets-apart';
import { money } from '@/components/insights/rfm/money';
import { Card } from '@/components/ui/card';
import { formatCount, formatShare } from '@/components/ui/format-number';
import { Stat } from '@/components/ui/stat';
import type { CompositionCell, CompositionNumbers, CompositionQuery } from '@/lib/core/composition/composition';

type CompositionBoardProps = {
  numbers: CompositionNumbers;
  query: CompositionQuery;
  /** Of the amounts, ISO 4217. */
  currency: string;
  onPick: (cell: CompositionCell) => void;
};

const columns = 'grid gap-3 sm:grid-cols-2 xl:grid-cols-3';

/** One column for each segment: how large it is, what sets it apart; and who is in several below. */
export function CompositionBoard({ numbers, query, currency, onPick }: CompositionBoardProps) {
  return (
    <div className="space-y-7">
      <ChartFrame
        title="Side by side"
        note="Shares of everybody who is looked at, with 95% intervals"
        table={sizesTable(numbers, query, currency)}
      >
        <div className={columns}>
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
            </Card>
          ))}
        </div>
      </ChartFrame>
      <ChartFrame
        title="What sets them apart"
        note={`How many times as common as among everybody else who is looked at, with 95% intervals corrected for ${numbers.comparisons} comparisons (Katz 1978; Bonferroni)`}
        table={setsApartTable(numbers)}
      >
        <div className={columns}>
          {numbers.segments.map((segment, place) => (
            <Card key={segment.segment} title={segment.name}>
              <SetsApart items={segment.items} onPick={(item) => onPick({ segment: place, item })} />
            </Card>
          ))}
        </div>
      </ChartFrame>
      <OverlapTable numbers={numbers} onPick={onPick} />
    </div>
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

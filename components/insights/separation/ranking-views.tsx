'use client';

import { parseAsInteger, useQueryState } from 'nuqs';
import { useState } from 'react';
import { RankingsBeside } from '@/components/insights/separation/rankings-beside';
import { columnsOf } from '@/components/insights/separation/separation-columns';
import { VariableRanking } from '@/components/insights/separation/variable-ranking';
import { Select } from '@/components/ui/select';
import type { SeparationCell, SeparationNumbers } from '@/lib/core/separation/separation';

type RankingViewsProps = { numbers: SeparationNumbers; onPick: (cell: SeparationCell) => void };

/** The ranking of everybody; with a split, all columns beside each other, and below them the ranking of one. */
export function RankingViews({ numbers, onPick }: RankingViewsProps) {
  const [asked, setWhose] = useQueryState('whose', parseAsInteger.withDefault(0));
  const [sought, setSought] = useState<number | null>(null);
  const columns = columnsOf(numbers);
  const whose = columns[asked] ? asked : 0;
  const column = columns[whose];
  if (columns.length === 1 || !column) {
    return <VariableRanking ranking={numbers.ranking} onPick={(cell) => onPick({ ...cell, within: 0 })} />;
  }
  const show = (within: number, feature: number | null) => {
    setSought(feature);
    void setWhose(within);
  };
  return (
    <div className="space-y-7">
      <RankingsBeside {...{ numbers, columns }} onOpen={show} />
      <div>
        <div className="mb-2 flex items-center gap-1.5 text-sm">
          <span className="text-ink-2">In full:</span>
          <Select
            look="token"
            aria-label="Whose ranking"
            value={String(whose)}
            options={columns.map(({ within, name }) => ({ value: String(within), label: name }))}
            onValueChange={(next) => show(Number(next), null)}
          />
        </div>
        <VariableRanking
          key={whose}
          ranking={column.ranking}
          title={whose === 0 ? 'What tells most' : `What tells most within ${column.name}`}
          sought={sought}
          onPick={(cell) => onPick({ ...cell, within: whose })}
        />
      </div>
    </div>
  );
}

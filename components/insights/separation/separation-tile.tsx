'use client';

import { ShareBars, type ShareRow } from '@/components/charts/share-bars';
import { ColumnsBrief } from '@/components/insights/separation/columns-brief';
import { columnsOf, type RankedVariable, tellingOf } from '@/components/insights/separation/separation-columns';
import { formatCount } from '@/components/ui/format-number';
import { SeparationNumbers } from '@/lib/core/separation/separation';

type SeparationTileProps = { title: string; answer: Record<string, unknown> };

const Whole = SeparationNumbers.pick({ ranking: true, splits: true });
const mostShown = 7;

/** What separates people on a board: the variables that surely tell, most telling first; with a split, of each segment. */
export function SeparationTile({ title, answer }: SeparationTileProps) {
  const numbers = Whole.parse(answer);
  const { ranking, splits = [] } = numbers;
  if (splits.length > 0) return <ColumnsBrief title={title} columns={columnsOf(numbers)} />;
  if (ranking.kind === 'not_enough_data') return <p className="text-ink-2 text-sm">{ranking.reason}</p>;
  const telling = tellingOf(ranking);
  if (telling.length === 0) {
    return <p className="text-ink-2 text-sm">Nothing tells these people apart beyond what chance explains.</p>;
  }
  return (
    <ShareBars
      title={title}
      hideTitle
      note={`Of all there is to know about the outcome, with 95% intervals; ${formatCount(ranking.n)} profiles`}
      rows={telling.slice(0, mostShown).flatMap((variable) => rowOf(variable, ranking.n))}
    />
  );
}

/** Bits as the share they are of all there is to know. */
function rowOf({ name, information, share }: RankedVariable, n: number): ShareRow[] {
  if (information.kind !== 'estimate' || information.value <= 0) return [];
  const each = share / information.value;
  return [{ label: name, share, low: Math.max(0, information.low * each), high: information.high * each, n }];
}

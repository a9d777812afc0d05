'use client';

import { ShareBars, type ShareRow } from '@/components/charts/share-bars';
import { formatCount } from '@/components/ui/format-number';
import { SeparationNumbers } from '@/lib/core/separation/separation';

type SeparationTileProps = { title: string; answer: Record<string, unknown> };

const Whole = SeparationNumbers.pick({ ranking: true });
const surely = 0.05;
const mostShown = 7;

/** What separates people on a board: the variables that surely tell, most telling first. */
export function SeparationTile({ title, answer }: SeparationTileProps) {
  const { ranking } = Whole.parse(answer);
  if (ranking.kind === 'not_enough_data') return <p className="text-ink-2 text-sm">{ranking.reason}</p>;
  const telling = ranking.variables.filter(({ adjusted_p: p, by_definition: isNamed }) => p < surely && !isNamed);
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

type Variable = Extract<SeparationNumbers['ranking'], { kind: 'ranked' }>['variables'][number];

/** Bits as the share they are of all there is to know. */
function rowOf({ name, information, share }: Variable, n: number): ShareRow[] {
  if (information.kind !== 'estimate' || information.value <= 0) return [];
  const each = share / information.value;
  return [{ label: name, share, low: Math.max(0, information.low * each), high: information.high * each, n }];
}

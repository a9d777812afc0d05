'use client';

import { GroupsMovementAnswer, nowhere } from '@/components/insights/groups/groups-movement';
import { MovesSummary } from '@/components/insights/moves-summary';
import { formatCount } from '@/components/ui/format-number';
import { groupsMovementWords } from '@/lib/core/clustering/groups-movement';

type GroupsMovementTileProps = { title: string; answer: Record<string, unknown> };

/** Who moved between kept groups, on a board: what became of everybody, and the largest moves. */
export function GroupsMovementTile({ title, answer }: GroupsMovementTileProps) {
  const whole = GroupsMovementAnswer.parse(answer);
  const { from: was, to: is, matched } = whole;
  if (whole.moves.every(({ count }) => count === 0)) {
    return <p className="text-ink-2 text-sm">Nobody was there at either moment.</p>;
  }
  const nameOf = (side: number | null, names: string[]) => (side === null ? nowhere : (names[side] ?? nowhere));
  const moves = whole.moves
    .filter(({ from, to, count }) => count > 0 && (from === null || to === null || matched[to] !== from))
    .map(({ from, to, count }) => ({ from: nameOf(from, was), to: nameOf(to, is), count }));
  return (
    <MovesSummary
      {...{ title, moves }}
      words={groupsMovementWords(whole, formatCount)}
      before={whole.before_at}
      now={whole.about.as_of}
    />
  );
}

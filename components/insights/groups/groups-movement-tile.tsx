'use client';

import { GroupsMovementAnswer, nowhere } from '@/components/insights/groups/groups-movement';
import { MoveList } from '@/components/insights/move-list';
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
    <section aria-label={title}>
      <p className="mb-2 font-serif text-md">{groupsMovementWords(whole, formatCount)}</p>
      <MoveList moves={moves} />
      <p className="mt-2 text-ink-3 text-xs">
        From {whole.before_at.slice(0, 10)} to {whole.about.as_of.slice(0, 10)}
      </p>
    </section>
  );
}

'use client';

import { RfmMovementAnswer } from '@/components/insights/rfm/rfm-answer';
import { formatCount } from '@/components/ui/format-number';
import type { RfmMovementNumbers } from '@/lib/core/rfm/movement';
import { movementWords } from '@/lib/core/rfm/movement-words';

type MovementTileProps = { title: string; answer: Record<string, unknown> };

const mostShown = 8;

/** Movement on a board: what became of customers, and the largest moves from one group to another. */
export function MovementTile({ title, answer }: MovementTileProps) {
  const whole = RfmMovementAnswer.parse(answer);
  const moves = whole.moves
    .filter(({ from, to }) => from !== to)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, mostShown);
  if (whole.moves.length === 0) return <p className="text-ink-2 text-sm">Nobody was a customer at either moment.</p>;
  return (
    <section aria-label={title}>
      <p className="mb-2 font-serif text-md">{movementWords(whole, formatCount)}</p>
      <ol>
        {moves.map((move) => (
          <MoveRow key={`${move.from} ${move.to}`} move={move} most={moves[0]?.count ?? 1} />
        ))}
      </ol>
      <p className="mt-2 text-ink-3 text-xs">
        From {whole.before_at.slice(0, 10)} to {whole.about.as_of.slice(0, 10)}
      </p>
    </section>
  );
}

function MoveRow({ move: { from, to, count }, most }: { move: RfmMovementNumbers['moves'][number]; most: number }) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_minmax(40px,30%)_64px] items-center gap-3 py-1 text-sm">
      <span className="truncate">
        {from ?? 'no customer'} <span aria-hidden>→</span>
        <span className="sr-only">to</span> {to ?? 'no customer'}
      </span>
      <span aria-hidden className="block h-2 rounded-sm bg-sunken">
        <span className="block h-full rounded-sm bg-c1" style={{ width: `${(count / most) * 100}%` }} />
      </span>
      <b className="text-right font-semibold tabular-nums">{formatCount(count)}</b>
    </li>
  );
}

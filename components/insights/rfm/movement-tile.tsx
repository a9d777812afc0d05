'use client';

import { MoveList } from '@/components/insights/move-list';
import { RfmMovementAnswer } from '@/components/insights/rfm/rfm-answer';
import { formatCount } from '@/components/ui/format-number';
import { movementWords } from '@/lib/core/rfm/movement-words';

type MovementTileProps = { title: string; answer: Record<string, unknown> };

const nobody = 'no customer';

/** Movement on a board: what became of customers, and the largest moves from one group to another. */
export function MovementTile({ title, answer }: MovementTileProps) {
  const whole = RfmMovementAnswer.parse(answer);
  if (whole.moves.length === 0) return <p className="text-ink-2 text-sm">Nobody was a customer at either moment.</p>;
  const moves = whole.moves
    .filter(({ from, to }) => from !== to)
    .map(({ from, to, count }) => ({ from: from ?? nobody, to: to ?? nobody, count }));
  return (
    <section aria-label={title}>
      <p className="mb-2 font-serif text-md">{movementWords(whole, formatCount)}</p>
      <MoveList moves={moves} />
      <p className="mt-2 text-ink-3 text-xs">
        From {whole.before_at.slice(0, 10)} to {whole.about.as_of.slice(0, 10)}
      </p>
    </section>
  );
}

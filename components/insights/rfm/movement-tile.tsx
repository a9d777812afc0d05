'use client';

import { MovesSummary } from '@/components/insights/moves-summary';
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
    <MovesSummary
      {...{ title, moves }}
      words={movementWords(whole, formatCount)}
      before={whole.before_at}
      now={whole.about.as_of}
    />
  );
}

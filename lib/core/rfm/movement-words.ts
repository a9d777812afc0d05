import type { RfmMovementNumbers } from '@/lib/core/rfm/movement';

type Moves = Pick<RfmMovementNumbers, 'moves'>;

/** What became of them, as one sentence: "3,120 stayed in their group, 812 changed it, 240 are new, 90 are gone." */
export function movementWords({ moves }: Moves, write: (count: number) => string): string {
  const sum = (keep: (move: Moves['moves'][number]) => boolean) =>
    moves.filter(keep).reduce((total, { count }) => total + count, 0);
  const stayed = sum(({ from, to }) => from !== null && from === to);
  const changed = sum(({ from, to }) => from !== null && to !== null && from !== to);
  const came = sum(({ from }) => from === null);
  const gone = sum(({ to }) => to === null);
  return `${write(stayed)} stayed in their group, ${write(changed)} changed it, ${write(came)} became customers, and ${write(gone)} fell out of the window.`;
}

import { timed } from './quantile';

/** Runs at a time. The first of them finds the processor's caches as the other engine left them. */
const atATime = 5;

export type Runs = { ours: number[]; peer: number[] };

/**
 * How long each run takes, in milliseconds: some of ours, then as many of the peer, and again, so that whatever else the
 * machine does falls on both, and neither works in the other's wake. Ends early once `patienceMs` have passed.
 */
export async function inTurn<Ours, Peer>(
  { runs, patienceMs = Number.POSITIVE_INFINITY }: { runs: number; patienceMs?: number },
  { ours, peer }: { ours(run: number): Promise<Ours>; peer(run: number): Promise<Peer> },
): Promise<{ runs: Runs; answers: { ours: Ours[]; peer: Peer[] } }> {
  const begin = performance.now();
  const took: Runs = { ours: [], peer: [] };
  const answers: { ours: Ours[]; peer: Peer[] } = { ours: [], peer: [] };
  for (let from = 0; from < runs; from += atATime) {
    if (from > 0 && performance.now() - begin > patienceMs) break;
    const block = Array.from({ length: Math.min(atATime, runs - from) }, (_, index) => from + index);
    for (const run of block) {
      const { ms, result } = await timed(() => ours(run));
      took.ours.push(ms);
      answers.ours.push(result);
    }
    for (const run of block) {
      const { ms, result } = await timed(() => peer(run));
      took.peer.push(ms);
      answers.peer.push(result);
    }
  }
  return { runs: took, answers };
}

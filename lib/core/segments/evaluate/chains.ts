/**
 * Chains of steps through what happened. A chain takes an event of its own for each step, in order of time; events of
 * one moment count as in order, whichever way. It ends before `withinMs` has passed since it began, and nothing that
 * breaks chains lies strictly between two of its neighbours.
 */

/** All that happened at one time. Of each event, the steps it can be, as bits: bit 0 is the first step. */
export type Instant = { ts: number; masks: number[]; breaks: boolean };
export type ChainLimits = { steps: number; withinMs: number };

/** For each instant and each number of steps, when the latest chain of so many steps that ends there began. */
export type Chains = (number | null)[][];

type Chain = { began: number; ended: number };

/**
 * The latest beginning is all there is to know of chains of one length: what can follow one of them can also follow the
 * one that began later, which also ended later. Events of one moment may extend a chain by several steps at once.
 */
export function chainsThrough(instants: readonly Instant[], { steps, withinMs }: ChainLimits): Chains {
  const latest: (Chain | null)[] = Array.from({ length: steps }, () => null);
  let broken = Number.NEGATIVE_INFINITY;
  return instants.map(({ ts, masks, breaks }) => {
    const isOpen = (chain: Chain | null | undefined): boolean =>
      chain != null && broken <= chain.ended && ts < chain.began + withinMs;
    const began = latest.map((_, step) => {
      const before = reachBack(masks, step);
      if (before === 0) return ts;
      return latest.slice(before - 1, step).find(isOpen)?.began ?? null;
    });
    began.forEach((start, step) => {
      if (start !== null) latest[step] = { began: start, ended: ts };
    });
    if (breaks) broken = ts;
    return began;
  });
}

/**
 * How many steps a chain must have before one instant to end there in step `last` (from 0): as few as events of that
 * instant can make up for, each taking one step. `last + 1` when no event is that step. Steps are given to events one
 * by one along augmenting paths (Kuhn 1955): what once has its event keeps one.
 */
function reachBack(masks: readonly number[], last: number): number {
  const takenBy = masks.map(() => -1);
  const give = (step: number, seen: Set<number>): boolean =>
    masks.some((mask, event) => {
      if ((mask & (1 << step)) === 0 || seen.has(event)) return false;
      seen.add(event);
      const holder = takenBy[event] ?? -1;
      if (holder >= 0 && !give(holder, seen)) return false;
      takenBy[event] = step;
      return true;
    });
  let step = last;
  while (step >= 0 && give(step, new Set())) step -= 1;
  return step + 1;
}

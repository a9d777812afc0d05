import type { FoundSteps } from '@/lib/core/funnels/funnel-steps';
import type { History, HistoryEvent } from '@/lib/core/profiles/history';
import { valueKey, valuesOf } from '@/lib/core/segments/evaluate/events';
import { withinMs } from '@/lib/core/segments/evaluate/sequence';
import type { Sequence } from '@/lib/core/segments/rule';
import type { Scope } from '@/lib/core/segments/scope';
import { everyChain } from '@/lib/core/segments/trials/every-chain';

/** Funnels as plainly as they can be said, chain by chain: what SQL is held against. */

export type Journey = { reached: number; moments: number[] };

/** How far one profile got, and when it first reached each step; null for who did not begin. */
export function journeyOf(sequence: Sequence, history: History, scope: Scope): Journey | null {
  const chains = sequence.steps.map((_, index) => everyChain(sequence, index + 1, history, scope));
  const { same } = sequence;
  if (same === undefined) return furthest(chains);
  const hasValue = (event: HistoryEvent, key: string): boolean =>
    valuesOf(event, same).some((value) => valueKey(value) === key);
  const values = new Set(history.events.flatMap((event) => valuesOf(event, same).map(valueKey)));
  const ways = [...values].flatMap((key) => {
    const own = chains.map((all) => all.filter((chain) => chain.every((event) => hasValue(event, key))));
    return furthest(own) ?? [];
  });
  return ways.sort(better)[0] ?? null;
}

type Way = Journey & { done: number };

/** The first moment the furthest step was reached, the latest beginning that led there, and each step from it. */
function furthest(chains: HistoryEvent[][][]): Way | null {
  const reached = chains.filter((found) => found.length > 0).length;
  if (reached === 0) return null;
  const ends = (of: HistoryEvent[][]): number => Math.min(...of.map((chain) => chain.at(-1)?.ts ?? 0));
  const deepest = chains[reached - 1] ?? [];
  const done = ends(deepest);
  const began = Math.max(...deepest.filter((chain) => chain.at(-1)?.ts === done).map((chain) => chain[0]?.ts ?? 0));
  const moments = chains.slice(0, reached).map((found) => ends(found.filter((chain) => chain[0]?.ts === began)));
  return { reached, done, moments };
}

function better(one: Way, other: Way): number {
  const keys = [other.reached - one.reached, one.done - other.done, (other.moments[0] ?? 0) - (one.moments[0] ?? 0)];
  const later = one.moments.map((moment, index) => moment - (other.moments[index] ?? 0));
  return [...keys, ...later].find((difference) => difference !== 0) ?? 0;
}

export function walkFunnel(
  sequence: Sequence,
  histories: readonly History[],
  scope: Scope,
): FoundSteps & { open: number } {
  const journeys = histories.map((history) => ({ history, journey: journeyOf(sequence, history, scope) }));
  const reached = (step: number): Journey[] =>
    journeys.flatMap(({ journey }) => (journey && journey.reached > step ? [journey] : []));
  const took = sequence.steps.map((_, step) =>
    step === 0
      ? []
      : reached(step)
          .map(({ moments }) => (moments[step] ?? 0) - (moments[step - 1] ?? 0))
          .sort((a, b) => a - b),
  );
  return {
    counts: sequence.steps.map((_, step) => reached(step).length),
    medians: took.map((times) => quantile(times, 0.5)),
    p90s: took.map((times) => quantile(times, 0.9)),
    open: journeys.filter(
      ({ history, journey }) => journey && journey.reached < sequence.steps.length && mayGoOn(sequence, history, scope),
    ).length,
  };
}

function mayGoOn(sequence: Sequence, history: History, scope: Scope): boolean {
  const firsts = everyChain(sequence, 1, history, scope).map((chain) => chain[0]?.ts ?? 0);
  return Math.max(...firsts) + withinMs(sequence) > scope.asOf.getTime();
}

/** Linear interpolation between sorted numbers (Hyndman and Fan 1996, definition 7). */
function quantile(sorted: readonly number[], level: number): number | null {
  const place = (sorted.length - 1) * level;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (place - Math.floor(place));
}

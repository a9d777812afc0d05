import type { History, HistoryEvent } from '@/lib/core/profiles/history';
import { existingEvents, isOccurrence, valueKey, valuesOf, windowTest } from '@/lib/core/segments/evaluate/events';
import { withinMs } from '@/lib/core/segments/evaluate/sequence';
import type { Sequence } from '@/lib/core/segments/rule';
import type { Scope } from '@/lib/core/segments/scope';

/**
 * Every chain of the first `length` steps that a history holds, found by trying all events for all steps and judging
 * the finished chain by the words of the definition alone. For short histories only.
 */
export function everyChain(rule: Sequence, length: number, history: History, scope: Scope): HistoryEvent[][] {
  const events = existingEvents(history, scope);
  const isFirst = windowTest(rule.window, events, scope);
  const tried = rule.steps
    .slice(0, length)
    .reduce<HistoryEvent[][]>(
      (chains, step) =>
        chains.flatMap((chain) =>
          events
            .filter((event) => isOccurrence(step, event, scope) && !chain.includes(event))
            .map((event) => [...chain, event]),
        ),
      [[]],
    );
  return tried.filter((chain) => {
    const [first] = chain;
    return (
      first !== undefined &&
      isFirst(first.ts) &&
      chain.every((event, index) => index === 0 || event.ts >= (chain[index - 1]?.ts ?? 0)) &&
      chain.every((event) => event.ts < first.ts + withinMs(rule)) &&
      !events.some((event) => isBetween(event, chain) && isBreaking(rule, event, scope)) &&
      sharesValue(rule, chain)
    );
  });
}

const isBetween = (event: HistoryEvent, chain: HistoryEvent[]): boolean =>
  chain.some((next, index) => {
    const before = chain[index - 1];
    return before !== undefined && before.ts < event.ts && event.ts < next.ts;
  });

const isBreaking = (rule: Sequence, event: HistoryEvent, scope: Scope): boolean =>
  (rule.without ?? []).some((broken) => isOccurrence(broken, event, scope));

function sharesValue({ same }: Sequence, [first, ...others]: HistoryEvent[]): boolean {
  if (same === undefined || !first) return true;
  return valuesOf(first, same).some((value) =>
    others.every((event) => valuesOf(event, same).some((other) => valueKey(other) === valueKey(value))),
  );
}

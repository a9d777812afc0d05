import type { Value } from '@/lib/core/events/value';
import { exactMs } from '@/lib/core/exact-time';
import type { History, HistoryEvent } from '@/lib/core/profiles/history';
import { chainsThrough, type Instant } from '@/lib/core/segments/evaluate/chains';
import { existingEvents, isOccurrence, valueKey, valuesOf, windowTest } from '@/lib/core/segments/evaluate/events';
import type { Sequence } from '@/lib/core/segments/rule';
import type { Scope } from '@/lib/core/segments/scope';

export function evaluateSequence(rule: Sequence, history: History, scope: Scope): boolean {
  const limits = { steps: rule.steps.length, withinMs: withinMs(rule) };
  return instantsOf(rule, history, scope).some((instants) =>
    chainsThrough(instants, limits).some((began) => typeof began.at(-1) === 'number'),
  );
}

/** How long a chain may take; without a limit longer than all times that events may have. */
export const withinMs = ({ within }: Pick<Sequence, 'within'>): number =>
  within ? within.n * exactMs[within.unit] : Number.MAX_SAFE_INTEGER;

/** What happened, moment by moment; with `same` once for each value, as if nothing else had the steps' names. */
function instantsOf(rule: Sequence, history: History, scope: Scope): Instant[][] {
  const events = existingEvents(history, scope);
  const isFirst = windowTest(rule.window, events, scope);
  const seen = events.map((event) => ({
    event,
    mask: rule.steps.reduce((mask, step, index) => {
      const fits = isOccurrence(step, event, scope) && (index > 0 || isFirst(event.ts));
      return fits ? mask | (1 << index) : mask;
    }, 0),
    breaks: (rule.without ?? []).some((broken) => isOccurrence(broken, event, scope)),
  }));
  const { same } = rule;
  if (same === undefined) return [momentByMoment(seen)];
  const values = new Set(events.flatMap((event) => valuesOf(event, same).map(valueKey)));
  return [...values].map((value) =>
    momentByMoment(seen.map((row) => ({ ...row, mask: hasValue(row.event, same, value) ? row.mask : 0 }))),
  );
}

const hasValue = (event: HistoryEvent, property: string, key: string): boolean =>
  valuesOf(event, property).some((value: Value) => valueKey(value) === key);

function momentByMoment(seen: { event: HistoryEvent; mask: number; breaks: boolean }[]): Instant[] {
  const byTime = new Map<number, Instant>();
  for (const { event, mask, breaks } of seen) {
    if (mask === 0 && !breaks) continue;
    const instant = byTime.get(event.ts) ?? { ts: event.ts, masks: [], breaks: false };
    byTime.set(event.ts, {
      ts: event.ts,
      masks: mask === 0 ? instant.masks : [...instant.masks, mask],
      breaks: instant.breaks || breaks,
    });
  }
  return [...byTime.values()].sort((a, b) => a.ts - b.ts);
}

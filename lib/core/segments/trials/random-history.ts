import type { Value } from '@/lib/core/events/value';
import { eventTimes, exactMs } from '@/lib/core/exact-time';
import type { History, HistoryEvent } from '@/lib/core/profiles/history';
import { millionths } from '@/lib/core/segments/evaluate/comparison';
import { modelOf } from '@/lib/core/segments/rfm-model-of';
import type {
  Aggregate,
  Comparison,
  Did,
  Occurrence,
  PropertyCondition,
  Rfm,
  Rule,
  Sequence,
  Trait,
  Window,
} from '@/lib/core/segments/rule';
import type { Scope } from '@/lib/core/segments/scope';
import type { Chance } from '@/lib/core/segments/trials/chance';
import { eventNames, moments, numberPool, propertyNames, textPool, traitNames } from '@/lib/core/segments/trials/pools';
import { childrenOf } from '@/lib/core/segments/walk-rule';
import { epochDay, lastSpan, momentMs, nextSpan, windowBounds } from '@/lib/core/time';

type Leaf = { rule: Trait | Did | Aggregate | Sequence | Rfm; scope: Scope };

/** The conditions of a rule, those of pinned segments in their own zones. */
function leavesOf(rule: Rule, scope: Scope): Leaf[] {
  if (rule.kind === 'segment') {
    const pinned = scope.resolve(rule.segment, rule.version);
    return pinned ? leavesOf(pinned.rule, { ...scope, zone: pinned.zone }) : [];
  }
  if (rule.kind === 'snapshot') return [];
  if (rule.kind === 'all' || rule.kind === 'any' || rule.kind === 'not') {
    return childrenOf(rule).flatMap((child) => leavesOf(child.rule, scope));
  }
  return [{ rule, scope }];
}

const inTime = (ms: number): number => Math.min(Math.max(Math.trunc(ms), eventTimes.first), eventTimes.last);
const near = (chance: Chance, ms: number): number => ms + chance.pick([0, 0, 0, -1, 1]);

/** A profile whose traits and events lie on and beside the constants of one rule. */
export function randomHistory(chance: Chance, profileId: string, rule: Rule, scope: Scope): History {
  const leaves = leavesOf(rule, scope);
  const traits = leaves.flatMap((leaf) => (leaf.rule.kind === 'trait' ? traitRows(chance, leaf.rule, leaf.scope) : []));
  const events = leaves.flatMap((leaf) => eventsOf(chance, leaf));
  const strays = chance.happens(0.4)
    ? [randomEvent(chance, scope, chance.pick(eventNames), anyTime(chance, scope))]
    : [];
  const trait = chance.happens(0.2) ? [{ ...traitRow(chance, scope), name: chance.pick(traitNames) }] : [];
  return { profileId, traits: [...traits, ...trait], events: [...events, ...strays] };
}

function eventsOf(chance: Chance, { rule, scope }: Leaf): HistoryEvent[] {
  switch (rule.kind) {
    case 'trait':
      return [];
    case 'rfm':
      return purchasesFor(chance, rule, scope);
    case 'sequence':
      return chance.several(chance.pick([1, 1, 2]), () => chainFor(chance, rule, scope)).flat();
    default:
      return eventsFor(chance, rule, scope);
  }
}

const receivedAt = (chance: Chance, { knownAt }: Scope): number =>
  inTime(knownAt.getTime() + chance.pick([-86_400_000, -86_400_000, -2, -1, 0, 0, 1]));

function traitRow(chance: Chance, scope: Scope) {
  return { value: anyValue(chance), receivedAt: receivedAt(chance, scope), ordinal: chance.whole(1, 1_000_000) };
}

function traitRows(chance: Chance, rule: Trait, scope: Scope): History['traits'] {
  if (chance.happens(0.2)) return [];
  return chance.several(chance.pick([1, 1, 2]), () => ({
    ...traitRow(chance, scope),
    name: rule.name,
    value: chance.happens(0.85) ? valueNear(chance, rule, scope) : anyValue(chance),
  }));
}

const anyTime = (chance: Chance, { asOf }: Scope): number =>
  inTime(
    near(
      chance,
      chance.happens(0.7) ? asOf.getTime() - chance.pick([0, 1000, 3_600_000, 86_400_000 * 3]) : chance.pick(moments),
    ),
  );

function anyValue(chance: Chance): Value {
  switch (chance.whole(0, 4)) {
    case 0:
      return { type: 'text', value: chance.pick(textPool) };
    case 1:
      return { type: 'number', value: besides(chance, millionths(chance.pick(numberPool))) };
    case 2:
      return { type: 'boolean', value: chance.happens(0.5) };
    case 3:
      return { type: 'time', value: inTime(near(chance, chance.pick(moments))) };
    default:
      return { type: 'list', value: chance.several(chance.whole(0, 2), () => chance.pick(textPool)) };
  }
}

const largest = millionths(9e12);
function besides(chance: Chance, number: bigint): bigint {
  const moved = number + chance.pick([0n, 0n, 1n, -1n]);
  return moved > largest || moved < -largest ? number : moved;
}

/** A value that a comparison nearly takes, or just so. */
function valueNear(chance: Chance, comparison: Comparison, scope: Scope): Value {
  switch (comparison.operator) {
    case 'exists':
    case 'not_exists':
      return anyValue(chance);
    case 'is_any_of':
    case 'is_none_of':
    case 'equals':
    case 'not_equals': {
      const wanted = Array.isArray(comparison.value)
        ? chance.pick<string | number>(comparison.value)
        : comparison.value;
      if (typeof wanted === 'boolean') return { type: 'boolean', value: chance.happens(0.5) };
      return typeof wanted === 'number' ? numberNear(chance, wanted) : textNear(chance, wanted);
    }
    case 'less_than':
    case 'at_most':
    case 'greater_than':
    case 'at_least':
      return numberNear(chance, comparison.value);
    case 'between':
    case 'not_between': {
      const end = chance.pick<string | number>(comparison.value);
      return typeof end === 'number' ? numberNear(chance, end) : timeNear(chance, momentMs(end, scope.zone));
    }
    case 'before':
    case 'after':
      return timeNear(chance, momentMs(comparison.value, scope.zone));
    case 'in_last':
    case 'not_in_last':
      return edgeOf(chance, lastSpan(comparison.value, scope.asOf, scope.zone));
    case 'in_next':
    case 'not_in_next':
      return edgeOf(chance, nextSpan(comparison.value, scope.asOf, scope.zone));
    case 'includes':
    case 'not_includes':
      return { type: 'list', value: chance.happens(0.7) ? ['other', spelled(chance, comparison.value)] : [] };
    default:
      return textNear(chance, comparison.value);
  }
}

const numberNear = (chance: Chance, value: number): Value => ({
  type: 'number',
  value: besides(chance, millionths(value)),
});
const timeNear = (chance: Chance, ms: number): Value => ({ type: 'time', value: near(chance, ms) });
const edgeOf = (chance: Chance, { from, to }: { from: number; to: number }): Value =>
  timeNear(chance, chance.pick([from, to]));
const spelled = (chance: Chance, text: string): string =>
  chance.pick([text, text, text.toUpperCase(), text.toLowerCase()]);

function textNear(chance: Chance, wanted: string): Value {
  const around = chance.pick([
    ['', ''],
    ['', ''],
    ['x', ''],
    ['', 'x'],
    ['x\n', ' y'],
  ] as const);
  return { type: 'text', value: chance.happens(0.7) ? around.join(spelled(chance, wanted)) : chance.pick(textPool) };
}

/** About as many events as the condition counts, at the edges of its window, some with what it asks of a property. */
function eventsFor(chance: Chance, rule: Did | Aggregate, scope: Scope): HistoryEvent[] {
  const wanted = rule.kind === 'did' ? rule.count.n + chance.whole(-1, 2) : chance.whole(0, 4);
  const at = timesOf(chance, rule.window, scope);
  const anchors = at.anchor ? [randomEvent(chance, scope, at.anchor.event, at.anchor.ts)] : [];
  const events = chance.several(Math.max(0, wanted), () => {
    const event = rule.event !== undefined && chance.happens(0.9) ? rule.event : chance.pick(eventNames);
    const made = randomEvent(chance, scope, event, at.next());
    return chance.happens(0.85) ? withAsked(chance, rule.where, made, scope) : made;
  });
  return [...anchors, ...(rule.kind === 'aggregate' ? withAggregated(chance, rule, scope, events) : events)];
}

function withAsked(
  chance: Chance,
  where: PropertyCondition[] | undefined,
  event: HistoryEvent,
  scope: Scope,
): HistoryEvent {
  const asked = (where ?? []).map((condition) => [condition.property, [valueNear(chance, condition, scope)]] as const);
  return { ...event, properties: Object.fromEntries([...Object.entries(event.properties), ...asked]) };
}

/**
 * Nearly a chain: its steps in order and now and then out of it, at one moment or at the edges of what is allowed, some
 * twice, with what must not come between on and beside their moments.
 */
function chainFor(chance: Chance, rule: Sequence, scope: Scope): HistoryEvent[] {
  const times = timesOf(chance, rule.window, scope);
  const start = times.next();
  const end = start + (rule.within ? rule.within.n * exactMs[rule.within.unit] : 86_400_000);
  const shared = valuesOfOneProperty(chance);
  const moments = rule.steps.map(
    () => start + chance.pick([0, 0, 1, 1000, Math.floor((end - start) / 2), end - start - 1, end - start]),
  );
  const ordered = chance.happens(0.8) ? moments.toSorted((a, b) => a - b) : moments;
  const middle = Math.floor((Math.min(...moments) + Math.max(...moments)) / 2);
  const anchors = times.anchor ? [randomEvent(chance, scope, times.anchor.event, times.anchor.ts)] : [];
  const made = (step: Occurrence, ts: number): HistoryEvent => {
    const event = withAsked(
      chance,
      step.where,
      randomEvent(chance, scope, step.event ?? chance.pick(eventNames), ts),
      scope,
    );
    if (rule.same === undefined || chance.happens(0.15)) return event;
    return { ...event, properties: Object.fromEntries([...Object.entries(event.properties), [rule.same, shared]]) };
  };
  const steps = rule.steps.flatMap((step, index) =>
    chance.several(chance.pick([0, 1, 1, 1, 1, 1, 1, 2]), () => made(step, ordered[index] ?? start)),
  );
  const between = (rule.without ?? []).flatMap((occurrence) =>
    chance.happens(0.4) ? [made(occurrence, chance.pick([near(chance, chance.pick(ordered)), middle]))] : [],
  );
  return [...anchors, ...steps, ...between];
}

/** Events of a model whose sum, number and last day lie at its cut-offs, or just beside them. */
function purchasesFor(chance: Chance, rule: Rfm, scope: Scope): HistoryEvent[] {
  const model = modelOf(rule, scope.findModel);
  const { event, where, window, property, scores, zone } = model;
  const [sum, often, days] = [scores.cuts.monetary, scores.cuts.frequency, scores.cuts.recency].map((cuts) =>
    chance.pick(cuts),
  );
  const asked: Aggregate = {
    kind: 'aggregate',
    ...{ event, where, window, property },
    aggregate: 'sum',
    operator: 'at_most',
    value: sum ?? 0,
  };
  const events = eventsFor(chance, asked, { ...scope, zone });
  const more = chance.several(Math.max(0, (often ?? 0) - events.length + chance.whole(-1, 1)), () =>
    randomEvent(chance, scope, event, timesOf(chance, window, scope).next()),
  );
  const lastDay = epochDay(scope.asOf.getTime(), zone) - (days ?? 0);
  const midnight = momentMs(new Date(lastDay * 86_400_000).toISOString().slice(0, 10), zone);
  const isAtCut = chance.happens(0.7);
  return [...events, ...more].map((one) =>
    isAtCut && one.ts > midnight ? { ...one, ts: inTime(midnight + chance.pick([0, 0, -1, 3_600_000])) } : one,
  );
}

/** Values of the aggregated property that add up to what the condition compares with, or miss it by a millionth. */
function withAggregated(chance: Chance, rule: Aggregate, scope: Scope, events: HistoryEvent[]): HistoryEvent[] {
  if (rule.aggregate === 'distinct_days') return events;
  const { property } = rule;
  const target = 'value' in rule ? [rule.value].flat().find((value) => typeof value === 'number') : undefined;
  const parts = target === undefined ? 1n : BigInt(Math.max(1, events.length));
  let left = besides(chance, millionths(target ?? 1) * (rule.aggregate === 'average' ? parts : 1n));
  return events.map((event, index) => {
    const isLast = index === events.length - 1;
    const share = isLast ? left : millionths(chance.pick(numberPool));
    left -= share;
    const exact: Value = { type: 'number', value: share > largest || share < -largest ? 0n : share };
    const near = rule.aggregate === 'first' || rule.aggregate === 'last' ? valueNear(chance, rule, scope) : exact;
    const value = chance.happens(0.85) ? near : anyValue(chance);
    return chance.happens(0.9)
      ? { ...event, properties: Object.fromEntries([...Object.entries(event.properties), [property, [value]]]) }
      : event;
  });
}

type Times = { next: () => number; anchor: { event: string; ts: number } | null };

function timesOf(chance: Chance, window: Window, scope: Scope): Times {
  const bounds = windowBounds(window, scope);
  const same = anyTime(chance, scope);
  if (bounds.kind === 'fixed') {
    const edges = [
      bounds.from,
      bounds.to - 1,
      bounds.to,
      scope.asOf.getTime(),
      Math.floor((bounds.from + bounds.to) / 2),
    ];
    return { next: () => inTime(chance.happens(0.8) ? near(chance, chance.pick(edges)) : same), anchor: null };
  }
  const start = inTime(
    scope.asOf.getTime() - chance.pick([0, 1, bounds.lengthMs, bounds.lengthMs + 1, 2 * bounds.lengthMs]),
  );
  const edges = [start, start + bounds.lengthMs - 1, start + bounds.lengthMs, scope.asOf.getTime()];
  return {
    next: () => inTime(chance.happens(0.8) ? near(chance, chance.pick(edges)) : same),
    anchor: chance.happens(0.85) ? { event: bounds.event ?? chance.pick(eventNames), ts: start } : null,
  };
}

function randomEvent(chance: Chance, scope: Scope, event: string, ts: number): HistoryEvent {
  const properties = chance.several(
    chance.whole(0, 2),
    () => [chance.pick(propertyNames), valuesOfOneProperty(chance)] as const,
  );
  const id = chance.several(4, () => chance.whole(0, 0xffffffff).toString(16).padStart(8, '0')).join('');
  return {
    id,
    event,
    ts: inTime(ts),
    receivedAt: receivedAt(chance, scope),
    properties: Object.fromEntries(properties),
  };
}

/** At most one value per type. */
function valuesOfOneProperty(chance: Chance): Value[] {
  const values = chance.several(chance.pick([1, 1, 1, 2]), () => anyValue(chance));
  return values.filter((value, index) => values.findIndex((other) => other.type === value.type) === index);
}

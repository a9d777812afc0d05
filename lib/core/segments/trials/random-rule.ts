import type { Comparison, Moment, PropertyCondition, Rule, Span, Unit, Window } from '@/lib/core/segments/rule';
import type { Resolve } from '@/lib/core/segments/scope';
import type { Chance } from '@/lib/core/segments/trials/chance';
import {
  dates,
  eventNames,
  moments,
  numberPool,
  patternPool,
  propertyNames,
  textPool,
  traitNames,
  zones,
} from '@/lib/core/segments/trials/pools';

const numberOperators = ['equals', 'not_equals', 'less_than', 'at_most', 'greater_than', 'at_least'] as const;
const orders = ['less_than', 'at_most', 'greater_than', 'at_least'] as const;
const units: readonly Unit[] = ['minute', 'hour', 'day', 'week', 'month', 'year'];

export function randomSpan(chance: Chance): Span {
  const unit = chance.pick(units);
  const isLong = unit === 'week' || unit === 'month' || unit === 'year';
  return { n: chance.pick(isLong ? [1, 1, 2, 3] : [1, 1, 2, 3, 30, 90]), unit };
}

export function randomMoment(chance: Chance): Moment {
  if (chance.happens(0.5)) return chance.pick(dates);
  const at = new Date(chance.pick(moments) + chance.whole(-1, 1));
  return chance.happens(0.5) ? at.toISOString() : withOffset(at);
}

/** The same moment as clocks two hours ahead show it. */
const withOffset = (at: Date): string => new Date(at.getTime() + 7_200_000).toISOString().replace('Z', '+02:00');

export function randomWindow(chance: Chance): Window {
  const kind = chance.whole(0, 9);
  if (kind < 2) return 'ever';
  if (kind < 6) return { last: randomSpan(chance) };
  if (kind < 8) return { from: randomMoment(chance), to: randomMoment(chance) };
  return {
    first: { n: chance.pick([1, 2, 7]), unit: chance.pick(['minute', 'hour', 'day', 'week']) },
    after: chance.happens(0.5) ? { first_seen: true } : { event: chance.pick(eventNames) },
  };
}

const foldedOrNot = (chance: Chance) => (chance.happens(0.3) ? { ignore_case: true as const } : {});

export function randomComparison(chance: Chance): Comparison {
  switch (chance.whole(0, 10)) {
    case 0:
      return { operator: chance.pick(['equals', 'not_equals']), value: chance.pick(textPool), ...foldedOrNot(chance) };
    case 1:
      return {
        operator: chance.pick(['equals', 'not_equals']),
        value: chance.pick([...numberPool, true, false, true, false]),
      };
    case 2: {
      const operator = chance.pick([
        'contains',
        'not_contains',
        'starts_with',
        'not_starts_with',
        'ends_with',
        'not_ends_with',
      ] as const);
      return { operator, value: chance.pick(textPool), ...foldedOrNot(chance) };
    }
    case 3:
      return {
        operator: chance.pick(['matches', 'not_matches']),
        value: chance.pick(patternPool),
        ...foldedOrNot(chance),
      };
    case 4: {
      const operator = chance.pick(['is_any_of', 'is_none_of'] as const);
      if (chance.happens(0.5))
        return { operator, value: chance.several(chance.whole(1, 3), () => chance.pick(numberPool)) };
      return {
        operator,
        value: chance.several(chance.whole(1, 3), () => chance.pick(textPool)),
        ...foldedOrNot(chance),
      };
    }
    case 5:
    case 6:
      return { operator: chance.pick(orders), value: chance.pick(numberPool) };
    case 7: {
      const operator = chance.pick(['between', 'not_between'] as const);
      if (chance.happens(0.5)) return { operator, value: [randomMoment(chance), randomMoment(chance)] };
      return { operator, value: [chance.pick(numberPool), chance.pick(numberPool)] };
    }
    case 8: {
      if (chance.happens(0.4)) return { operator: chance.pick(['before', 'after']), value: randomMoment(chance) };
      const operator = chance.pick(['in_last', 'not_in_last', 'in_next', 'not_in_next'] as const);
      return { operator, value: randomSpan(chance) };
    }
    case 9:
      return {
        operator: chance.pick(['includes', 'not_includes']),
        value: chance.pick(textPool),
        ...foldedOrNot(chance),
      };
    default:
      return { operator: chance.pick(['exists', 'not_exists']) };
  }
}

function randomWhere(chance: Chance): { where?: PropertyCondition[] } {
  if (chance.happens(0.5)) return {};
  const where = chance.several(chance.whole(1, 2), () => ({
    property: chance.pick(propertyNames),
    ...randomComparison(chance),
  }));
  return { where };
}

const eventOrAny = (chance: Chance) => (chance.happens(0.8) ? { event: chance.pick(eventNames) } : {});

function randomAggregate(chance: Chance): Rule {
  const occurrences = {
    kind: 'aggregate' as const,
    ...eventOrAny(chance),
    ...randomWhere(chance),
    window: randomWindow(chance),
  };
  const property = chance.pick(propertyNames);
  if (chance.happens(0.25))
    return { ...occurrences, property, aggregate: chance.pick(['first', 'last']), ...randomComparison(chance) };
  const compared = randomNumberComparison(chance, chance.happens(0.4));
  if (chance.happens(0.2))
    return { ...occurrences, aggregate: 'distinct_days', ...randomNumberComparison(chance, true) };
  const aggregate = chance.pick(['sum', 'sum', 'average', 'average', 'min', 'max', 'distinct_values'] as const);
  return { ...occurrences, property, aggregate, ...compared };
}

function randomNumberComparison(chance: Chance, small: boolean) {
  const number = (): number => (small ? chance.whole(0, 3) : chance.pick(numberPool));
  if (chance.happens(0.7)) return { operator: chance.pick(numberOperators), value: number() };
  if (chance.happens(0.5)) {
    const between: [number, number] = [number(), number()];
    return { operator: chance.pick(['between', 'not_between'] as const), value: between };
  }
  return { operator: chance.pick(['is_any_of', 'is_none_of'] as const), value: [number(), number()] };
}

/** What rules may refer to: published segments and frozen lists. */
export type RuleSources = { pins: readonly string[]; frozen: readonly string[] };
const noSources: RuleSources = { pins: [], frozen: [] };

function randomReference(chance: Chance, { pins, frozen }: RuleSources): Rule {
  const references: Rule[] = [
    ...pins.map((segment): Rule => ({ kind: 'segment', segment, version: 1 })),
    ...frozen.map((snapshot): Rule => ({ kind: 'snapshot', snapshot })),
  ];
  return chance.pick(references);
}

function randomCondition(chance: Chance, sources: RuleSources): Rule {
  const kind = chance.whole(0, sources.pins.length + sources.frozen.length > 0 ? 10 : 9);
  if (kind < 3) return { kind: 'trait', name: chance.pick(traitNames), ...randomComparison(chance) };
  if (kind < 6) {
    const count = { operator: chance.pick(numberOperators), n: chance.whole(0, 3) };
    return { kind: 'did', ...eventOrAny(chance), ...randomWhere(chance), window: randomWindow(chance), count };
  }
  return kind < 10 ? randomAggregate(chance) : randomReference(chance, sources);
}

/** A rule of any shape the language allows, of groups at most `depth` deep. */
export function randomRule(chance: Chance, depth = 3, sources: RuleSources = noSources): Rule {
  if (depth <= 1 || chance.happens(0.4)) return randomCondition(chance, sources);
  if (chance.happens(0.25)) return { kind: 'not', rule: randomRule(chance, depth - 1, sources) };
  return {
    kind: chance.pick(['all', 'any']),
    rules: chance.several(chance.whole(1, 3), () => randomRule(chance, depth - 1, sources)),
  };
}

/** Two published segments, the second of which uses the first, each in a zone of its own. */
export function randomSegments(chance: Chance, frozen: readonly string[]): { resolve: Resolve; pins: string[] } {
  const first = { rule: randomRule(chance, 2, { pins: [], frozen }), zone: chance.pick(zones) };
  const second = { rule: randomRule(chance, 2, { pins: ['first'], frozen }), zone: chance.pick(zones) };
  const known = new Map([
    ['first', first],
    ['second', second],
  ]);
  return { resolve: (segment) => known.get(segment) ?? null, pins: [...known.keys()] };
}

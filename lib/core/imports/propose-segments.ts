import { capital } from '@/lib/core/capital';
import type { Rule } from '@/lib/core/segments/rule';

/** What is known of the data that an import brought. */
export type SegmentFacts = {
  /** The event that was done most, how often the busiest fifth did it, and what the top tenth spent on it. */
  main: { event: string; times: number; amount: number | null } | null;
  /** Days from the first to the last event. */
  spanDays: number;
  /** Values of text traits by how many profiles have them, commonest first. */
  traits: CommonValue[];
  profiles: number;
};

export type CommonValue = { name: string; value: string; profiles: number };

/** What else there is to know of the data, asked for when the first ideas are too few. */
export type MoreFacts = {
  spanDays: number;
  /** Events beside the main one, commonest first. */
  events: string[];
  /** Values of text properties of the main event. */
  properties: { event: string; values: CommonValue[] } | null;
  /** Number traits, with the value that the highest fifth reaches. */
  numbers: { name: string; value: number }[];
  /** Time traits, with the day (yyyy-MM-dd) after which the newest quarter lies. */
  times: { name: string; day: string }[];
  booleans: string[];
  lists: CommonValue[];
  profiles: number;
};

export type SegmentIdea = { name: string; rule: Rule };

/** Groups worth a look, the most telling first. Some may turn out empty: the caller counts them. */
export function proposeSegments({ main, spanDays, traits, profiles }: SegmentFacts): SegmentIdea[] {
  const byTrait = eachNameFirst(traits, profiles).map(
    ({ name, value }): SegmentIdea => ({
      name: `${sentenceCase(name)}: ${value}`.slice(0, 80),
      rule: { kind: 'all', rules: [{ kind: 'trait', name, operator: 'equals', value }] },
    }),
  );
  return main === null ? byTrait : [...byBehaviour(main, spanDays), ...byTrait];
}

/** Further groups, one of each kind before a second of any. */
export function proposeMore(facts: MoreFacts): SegmentIdea[] {
  const { events, properties, numbers, times, booleans, lists, spanDays, profiles } = facts;
  const all = (rule: Rule): Rule => ({ kind: 'all', rules: [rule] });
  return inTurn([
    events.map((event) => ({ name: sentenceCase(event), rule: all(didAtLeast(event, 1)) })),
    properties === null
      ? []
      : eachNameFirst(properties.values, profiles).map((value) => byProperty(properties.event, value)),
    numbers.map(({ name, value }) => ({
      name: `High ${words(name)}`,
      rule: all({ kind: 'trait', name, operator: 'at_least', value: roundTo(value) }),
    })),
    booleans.map((name) => ({
      name: sentenceCase(name),
      rule: all({ kind: 'trait', name, operator: 'equals', value: true }),
    })),
    eachNameFirst(lists, profiles).map(({ name, value }) => ({
      name: `${sentenceCase(name)}: ${value}`,
      rule: all({ kind: 'trait', name, operator: 'includes', value }),
    })),
    times.map(({ name, day }) => ({
      name: `${sentenceCase(name)} since ${day}`,
      rule: all({ kind: 'trait', name, operator: 'after', value: day }),
    })),
    [{ name: 'Here lately', rule: all(lately(spanDays)) }],
  ]).map(({ name, rule }) => ({ name: name.slice(0, 80), rule }));
}

function byProperty(event: string, { name, value }: CommonValue): SegmentIdea {
  const where = [{ property: name, operator: 'equals' as const, value }];
  return {
    name: `${sentenceCase(name)}: ${value}`,
    rule: { kind: 'all', rules: [{ ...didAtLeast(event, 1), where }] },
  };
}

/**
 * The value of each name that says most, then the others. That is the commonest one that at most half of everybody has:
 * "plan: pro" tells more than "plan: free" when nearly all are on free.
 */
function eachNameFirst(values: CommonValue[], profiles: number): CommonValue[] {
  const telling = values.toSorted((a, b) => Number(isMost(a)) - Number(isMost(b)));
  const names = [...new Set(values.map(({ name }) => name))];
  return inTurn(names.map((name) => telling.filter((value) => value.name === name)));

  function isMost(value: CommonValue): boolean {
    return value.profiles * 2 > profiles;
  }
}

/** The first of each list, then the second of each, and so on. */
function inTurn<Item>(lists: Item[][]): Item[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list.slice(place, place + 1))).flat();
}

function byBehaviour(main: NonNullable<SegmentFacts['main']>, spanDays: number): SegmentIdea[] {
  const { event, times, amount } = main;
  const regularTimes = Math.max(2, Math.round(times));
  const ideas: (SegmentIdea | null)[] = [
    amount === null || amount <= 0 ? null : { name: 'Big spenders', rule: spent(event, roundTo(amount)) },
    { name: 'Regulars', rule: { kind: 'all', rules: [didAtLeast(event, regularTimes)] } },
    {
      name: 'Gone quiet',
      rule: { kind: 'all', rules: [didAtLeast(event, 2), { kind: 'not', rule: lately(spanDays) }] },
    },
    {
      name: 'Once so far',
      rule: { kind: 'all', rules: [{ kind: 'did', event, count: { operator: 'equals', n: 1 }, window: 'ever' }] },
    },
  ];
  return ideas.filter((idea) => idea !== null);
}

function didAtLeast(event: string, n: number) {
  return { kind: 'did', event, count: { operator: 'at_least', n }, window: 'ever' } as const satisfies Rule;
}

function lately(spanDays: number) {
  const window = { last: { n: quietAfter(spanDays), unit: 'day' } } as const;
  return { kind: 'did', count: { operator: 'at_least', n: 1 }, window } as const satisfies Rule;
}

function spent(event: string, value: number): Rule {
  const total = { kind: 'aggregate', event, property: 'amount', aggregate: 'sum', window: 'ever' } as const;
  return { kind: 'all', rules: [{ ...total, operator: 'at_least', value }] };
}

/** Long enough that most who come regularly came within it, and shorter than the data. */
function quietAfter(spanDays: number): number {
  if (spanDays > 180) return 90;
  if (spanDays > 60) return 30;
  return spanDays > 14 ? 7 : Math.max(1, Math.floor(spanDays / 3));
}

/** To one and a half significant digits, as people choose limits: 237.4 is 250. Zero and less stay as they are. */
function roundTo(value: number): number {
  if (value <= 0) return value;
  const step = 10 ** Math.floor(Math.log10(value)) / 2;
  return Number(Math.max(step, Math.round(value / step) * step).toPrecision(3));
}

function words(name: string): string {
  return name.replace(/[_-]+/g, ' ').trim();
}

function sentenceCase(name: string): string {
  return capital(words(name));
}

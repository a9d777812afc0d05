import type { Rule } from '@/lib/core/segments/rule';

/** What is known of the data that an import brought. */
export type SegmentFacts = {
  /** The event that was done most, how often the busiest fifth did it, and what the top tenth spent on it. */
  main: { event: string; times: number; amount: number | null } | null;
  /** Days from the first to the last event. */
  spanDays: number;
  /** Values of text traits by how many profiles have them, commonest first. */
  traits: { name: string; value: string }[];
};

export type SegmentIdea = { name: string; rule: Rule };

/** Groups worth a look, the most telling first. Some may turn out empty: the caller counts them. */
export function proposeSegments({ main, spanDays, traits }: SegmentFacts): SegmentIdea[] {
  const byTrait = traits.map(
    ({ name, value }): SegmentIdea => ({
      name: `${sentenceCase(name)}: ${value}`.slice(0, 80),
      rule: { kind: 'all', rules: [{ kind: 'trait', name, operator: 'equals', value }] },
    }),
  );
  return main === null ? byTrait : [...byBehaviour(main, spanDays), ...byTrait];
}

function byBehaviour(main: NonNullable<SegmentFacts['main']>, spanDays: number): SegmentIdea[] {
  const { event, times, amount } = main;
  const regularTimes = Math.max(2, Math.round(times));
  const quietDays = quietAfter(spanDays);
  const did = (n: number): Rule => ({ kind: 'did', event, count: { operator: 'at_least', n }, window: 'ever' });
  const lately: Rule = {
    kind: 'did',
    count: { operator: 'at_least', n: 1 },
    window: { last: { n: quietDays, unit: 'day' } },
  };
  const ideas: (SegmentIdea | null)[] = [
    amount === null || amount <= 0 ? null : { name: 'Big spenders', rule: spent(event, roundTo(amount)) },
    { name: 'Regulars', rule: { kind: 'all', rules: [did(regularTimes)] } },
    { name: 'Gone quiet', rule: { kind: 'all', rules: [did(2), { kind: 'not', rule: lately }] } },
    {
      name: 'Once so far',
      rule: { kind: 'all', rules: [{ kind: 'did', event, count: { operator: 'equals', n: 1 }, window: 'ever' }] },
    },
  ];
  return ideas.filter((idea) => idea !== null);
}

function spent(event: string, value: number): Rule {
  const total = { kind: 'aggregate', event, property: 'amount', aggregate: 'sum', window: 'ever' } as const;
  return { kind: 'all', rules: [{ ...total, operator: 'at_least', value }] };
}

/** Long enough that most who come regularly came within it. */
function quietAfter(spanDays: number): number {
  if (spanDays > 180) return 90;
  return spanDays > 60 ? 30 : 7;
}

/** To one and a half significant digits, as people choose limits: 237.4 is 250. */
function roundTo(value: number): number {
  const step = 10 ** Math.floor(Math.log10(value)) / 2;
  return Number(Math.max(step, Math.round(value / step) * step).toPrecision(3));
}

function sentenceCase(name: string): string {
  const words = name.replace(/[_-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

import type { KnownEvent, KnownNames, KnownProperty } from './known-names';
import type { Rule, Window } from './rule';

/** A first rule for a common question, in the workspace's own names; or what its data lacks for it. */
export type SegmentTemplate = { key: string; name: string; purpose: string } & (
  | { rule: Rule; missing?: undefined }
  | { rule: null; missing: string }
);

export function segmentTemplates(names: KnownNames): SegmentTemplate[] {
  return [powerUsers(names), atRisk(names), newThisWeek(names), bigSpenders(names), trialAboutToEnd(names)];
}

const lastDays = (n: number): Window => ({ last: { n, unit: 'day' } });

function powerUsers({ events }: KnownNames): SegmentTemplate {
  const about = {
    key: 'power-users',
    name: 'Power users',
    purpose: 'Ask them first, and keep what they rely on.',
  };
  const most = mostFrequent(events.filter((event) => !passing.test(event.name))) ?? mostFrequent(events);
  if (!most) return { ...about, rule: null, missing: 'Bring in events first: nobody has done anything yet.' };
  return {
    ...about,
    rule: {
      kind: 'all',
      rules: [
        { kind: 'did', event: most.name, count: { operator: 'at_least', n: 12 }, window: lastDays(30) },
        { kind: 'aggregate', aggregate: 'distinct_days', operator: 'at_least', value: 8, window: lastDays(30) },
      ],
    },
  };
}

function atRisk({ events }: KnownNames): SegmentTemplate {
  const about = { key: 'at-risk', name: 'At risk', purpose: 'Reach them before they are gone for good.' };
  if (events.length === 0)
    return { ...about, rule: null, missing: 'Bring in events first: nobody has done anything yet.' };
  return {
    ...about,
    rule: {
      kind: 'all',
      rules: [
        { kind: 'did', count: { operator: 'at_least', n: 5 }, window: lastDays(120) },
        { kind: 'not', rule: { kind: 'did', count: { operator: 'at_least', n: 1 }, window: lastDays(30) } },
      ],
    },
  };
}

function newThisWeek({ events, traits }: KnownNames): SegmentTemplate {
  const about = { key: 'new-this-week', name: 'New this week', purpose: 'Help them to their first success.' };
  const signUp = mostFrequent(events.filter((event) => signingUp.test(event.name)));
  if (signUp) {
    const rule: Rule = { kind: 'did', event: signUp.name, count: { operator: 'at_least', n: 1 }, window: lastDays(7) };
    return { ...about, rule: { kind: 'all', rules: [rule] } };
  }
  const since = traits.find((trait) => trait.type === 'time' && beginning.test(trait.name));
  if (since) {
    const rule: Rule = { kind: 'trait', name: since.name, operator: 'in_last', value: { n: 7, unit: 'day' } };
    return { ...about, rule: { kind: 'all', rules: [rule] } };
  }
  return { ...about, rule: null, missing: 'Needs a sign-up event, or a time trait such as signed_up_at.' };
}

function bigSpenders({ events }: KnownNames): SegmentTemplate {
  const about = { key: 'big-spenders', name: 'Big spenders', purpose: 'Thank them, and learn what they buy.' };
  const paid = spending(events);
  if (!paid) return { ...about, rule: null, missing: 'Needs an event with an amount: a payment or an order.' };
  const { event, property } = paid;
  return {
    ...about,
    rule: {
      kind: 'all',
      rules: [
        {
          kind: 'aggregate',
          event: event.name,
          aggregate: 'sum',
          property: property.name,
          operator: 'at_least',
          value: highSpend(property),
          window: lastDays(365),
        },
      ],
    },
  };
}

function trialAboutToEnd({ events, traits }: KnownNames): SegmentTemplate {
  const about = { key: 'trial-about-to-end', name: 'Trial about to end', purpose: 'Remind them what they would lose.' };
  const ends = traits.find((trait) => trait.type === 'time' && trialEnd.test(trait.name));
  if (ends) {
    const rule: Rule = { kind: 'trait', name: ends.name, operator: 'in_next', value: { n: 7, unit: 'day' } };
    return { ...about, rule: { kind: 'all', rules: [rule] } };
  }
  const begun = mostFrequent(events.filter((event) => trialBegin.test(event.name)));
  if (!begun) {
    return {
      ...about,
      rule: null,
      missing: 'Needs a time trait such as trial_ends_at, or an event such as trial_started.',
    };
  }
  const once = { operator: 'at_least', n: 1 } as const;
  return {
    ...about,
    rule: {
      kind: 'all',
      rules: [
        { kind: 'did', event: begun.name, count: once, window: lastDays(14) },
        { kind: 'not', rule: { kind: 'did', event: begun.name, count: once, window: lastDays(7) } },
      ],
    },
  };
}

const passing = /view|visit|session|login|log_?in|sign|open|import/i;
const signingUp = /sign(ed)?[ _-]?up|register|registration|account[ _-]?created|joined/i;
const beginning = /sign(ed)?[ _-]?up|regist|created|joined|first[ _-]?seen|since/i;
const buying = /order|purchase|payment|paid|charge|transaction|checkout|invoice|sale|buy|bought/i;
const trialEnd = /trial.*(end|expir|until)/i;
const trialBegin = /trial.*(start|began|begin)|start.*trial/i;

function mostFrequent(events: KnownEvent[]): KnownEvent | undefined {
  return events.toSorted((a, b) => b.count - a.count)[0];
}

function spending(events: KnownEvent[]): { event: KnownEvent; property: KnownProperty } | undefined {
  const priced = events.flatMap((event) => {
    const property = event.properties.find((known) => known.name === 'amount' && known.type === 'number');
    return property ? [{ event, property }] : [];
  });
  const named = priced.filter(({ event }) => buying.test(event.name));
  return (named.length > 0 ? named : priced).toSorted((a, b) => b.event.count - a.event.count)[0];
}

/** Five times the usual amount, as a round number: a place to start from, to be moved by whoever reads the counts. */
function highSpend(property: KnownProperty): number {
  const amounts = property.top_values.flatMap(({ value, count }) =>
    typeof value === 'number' && value > 0 ? [{ value, count }] : [],
  );
  const total = amounts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return 100;
  let seen = 0;
  const usual = amounts
    .toSorted((a, b) => a.value - b.value)
    .find(({ count }) => {
      seen += count;
      return seen * 2 >= total;
    });
  return roundUp((usual?.value ?? 20) * 5);
}

function roundUp(value: number): number {
  const step = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5].find((factor) => factor * step >= value) ?? 10) * step;
}

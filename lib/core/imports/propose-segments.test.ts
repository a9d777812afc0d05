import { describe, expect, it } from 'vitest';
import { Rule } from '@/lib/core/segments/rule';
import { type MoreFacts, proposeMore, proposeSegments } from './propose-segments';

const nothing: MoreFacts = {
  spanDays: 0,
  events: [],
  properties: null,
  numbers: [],
  times: [],
  booleans: [],
  lists: [],
  profiles: 100,
};
const names = (ideas: { name: string }[]) => ideas.map(({ name }) => name);

describe('the first ideas', () => {
  it('begin with behaviour: spending, coming often, staying away, coming once', () => {
    const main = { event: 'order', times: 4, amount: 237.4 };
    const ideas = proposeSegments({ main, spanDays: 540, traits: [], profiles: 100 });
    expect(names(ideas)).toEqual(['Big spenders', 'Regulars', 'Gone quiet', 'Once so far']);
    expect(ideas[0]?.rule).toMatchObject({ rules: [{ aggregate: 'sum', property: 'amount', value: 250 }] });
    expect(ideas[2]?.rule).toMatchObject({
      rules: [{ count: { n: 2 } }, { rule: { window: { last: { n: 90, unit: 'day' } } } }],
    });
  });

  it('leave spending out where nothing was paid', () => {
    const main = { event: 'visit', times: 4, amount: null };
    expect(names(proposeSegments({ main, spanDays: 30, traits: [], profiles: 100 }))).not.toContain('Big spenders');
  });

  it('take one value of each trait before a second of any, and first what at most half of everybody has', () => {
    const traits = [
      { name: 'plan', value: 'free', profiles: 90 },
      { name: 'country', value: 'DE', profiles: 40 },
      { name: 'country', value: 'FR', profiles: 35 },
      { name: 'plan', value: 'pro', profiles: 8 },
    ];
    const ideas = proposeSegments({ main: null, spanDays: 0, traits, profiles: 100 });
    expect(names(ideas)).toEqual(['Plan: pro', 'Country: DE', 'Plan: free', 'Country: FR']);
  });
});

describe('further ideas', () => {
  const all: MoreFacts = {
    spanDays: 9,
    events: ['invited_a_friend', 'paid'],
    properties: { event: 'signed_up', values: [{ name: 'channel', value: 'search', profiles: 30 }] },
    numbers: [{ name: 'seats', value: 12 }],
    times: [{ name: 'joined', day: '2026-03-01' }],
    booleans: ['newsletter'],
    lists: [{ name: 'tools', value: 'email', profiles: 20 }],
    profiles: 100,
  };

  it('are one of each kind before a second of any', () => {
    expect(names(proposeMore(all))).toEqual([
      'Invited a friend',
      'Channel: search',
      'High seats',
      'Newsletter',
      'Tools: email',
      'Joined since 2026-03-01',
      'Here lately',
      'Paid',
    ]);
  });

  it('are rules that can be counted', () => {
    for (const { rule } of proposeMore(all)) expect(Rule.safeParse(rule).error).toBeUndefined();
  });

  it('look back over less than the data spans', () => {
    const [idea] = proposeMore({ ...nothing, spanDays: 9 });
    expect(idea?.rule).toMatchObject({ rules: [{ window: { last: { n: 3, unit: 'day' } } }] });
  });

  it('leave a limit of zero or less as it is', () => {
    const [idea] = proposeMore({ ...nothing, numbers: [{ name: 'balance', value: -3.5 }] });
    expect(idea?.rule).toMatchObject({ rules: [{ operator: 'at_least', value: -3.5 }] });
  });
});

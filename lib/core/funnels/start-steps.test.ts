import { expect, it } from 'vitest';
import { emptyDictionary } from '@/lib/core/segments/dictionary';
import { startSteps } from './start-steps';

const having = (...names: string[]) => ({
  ...emptyDictionary,
  events: names.map((name) => ({ name, properties: [] })),
});

it.each([
  [
    ['plan_upgraded', 'signed_up', 'note_created'],
    ['signed_up', 'note_created', 'plan_upgraded'],
  ],
  [
    ['b', 'a', 'c'],
    ['b', 'a'],
  ],
  [['order'], ['order', 'order']],
  [[], []],
])('a first funnel among %j goes through %j', (names, expected) => {
  expect(startSteps(having(...names)).map(({ event }) => event)).toEqual(expected);
});

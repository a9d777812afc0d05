import { expect, it } from 'vitest';
import { explainPlaces } from '@/lib/core/rfm/explain-places';
import { RfmQuery } from '@/lib/core/rfm/rfm';
import { usualGroups } from '@/lib/core/rfm/usual-groups';
import { emptyDictionary } from '@/lib/core/segments/dictionary';

const dictionary = { ...emptyDictionary, events: [{ name: 'purchase', phrase: 'bought', properties: [] }] };
const query = RfmQuery.parse({ event: 'purchase', property: 'amount' });
const cuts = { recency: [9, 31, 88, 201], frequency: [1, 2, 3, 5], monetary: [18, 39, 74, 160] };
const say = (name: string, change: object = {}, other: Partial<typeof cuts> = {}) => {
  const cells = usualGroups(5).find((group) => group.name === name)?.cells ?? [];
  return explainPlaces(cells, { ...query, ...change, scores: { n: 5, cuts: { ...cuts, ...other } } }, dictionary);
};

it.each([
  ['Champions', 'Last bought in the last 9 days, and 4 times or more.'],
  ['Loyal customers', 'Last bought 10 to 88 days ago, and 4 times or more.'],
  ['New customers', 'Last bought in the last 9 days, and 1 time.'],
  ['Lost', 'Last bought more than 201 days ago, and 1 time.'],
  [
    'At risk',
    'Last bought 89 to 201 days ago, and 6 times or more; or more than 88 days ago, and 4 to 5 times; or more than 201 days ago, and 3 times.',
  ],
])('says %s in days and times', (name, sentence) => {
  expect(say(name)).toBe(sentence);
});

it('speaks of days and of values where they are counted', () => {
  expect(say('Champions', { frequency: { count: 'days' } })).toBe(
    'Last bought in the last 9 days, and 4 days or more.',
  );
  expect(say('Champions', { frequency: { distinct: 'invoice' } })).toBe(
    'Last bought in the last 9 days, and 4 different invoice or more.',
  );
});

it('leaves out classes that two equal cut-offs leave empty', () => {
  const tied = { frequency: [1, 1, 2, 4] };
  expect(say('Hibernating', {}, tied)).toBe('Last bought 89 to 201 days ago, and 1 time.');
  expect(say('Lost', {}, { recency: [0, 0, 0, 0] })).toBe('Last bought more than 0 days ago, and 1 time.');
  expect(say('Need attention', {}, { frequency: [1, 2, 2, 5] })).toBe(
    'Two cut-offs here are the same, so nobody can be in it.',
  );
});

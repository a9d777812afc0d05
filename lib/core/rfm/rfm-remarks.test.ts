import { expect, it } from 'vitest';
import { RfmQuery } from '@/lib/core/rfm/rfm';
import { type CountedRfm, rfmRemarks, windowRemarks } from '@/lib/core/rfm/rfm-remarks';
import { emptyDictionary } from '@/lib/core/segments/dictionary';

const words = {
  dictionary: { ...emptyDictionary, events: [{ name: 'purchase', phrase: 'bought', properties: [] }] },
  currency: 'USD',
};
const query = RfmQuery.parse({ event: 'purchase', property: 'amount' });
const even = { cuts: [1, 2, 3, 4], ties: [0, 0, 0, 0, 0], scores: [2000, 2000, 1500, 1000, 1085] };
const counted: CountedRfm = {
  customers: 7585,
  events: 20_000,
  eventsWithAmount: 20_000,
  withoutTimes: 0,
  axes: { recency: even, frequency: even, monetary: even },
};
const remarks = (change: Partial<CountedRfm>, asked: RfmQuery = query) =>
  rfmRemarks({ ...counted, ...change }, asked, words);

it('says which tie fills a score, and which score it leaves empty', () => {
  const frequency = { cuts: [1, 1, 2, 4], ties: [3102, 0, 1400, 500, 0], scores: [3102, 0, 1900, 1500, 1083] };
  expect(remarks({ axes: { ...counted.axes, frequency } })).toEqual([
    '3,102 customers bought once, so frequency 1 holds 41% of all; frequency 2 is empty.',
  ]);
});

it('counts the scores of recency from the other end', () => {
  const recency = { cuts: [0, 0, 30, 90], ties: [4000, 0, 10, 10, 0], scores: [900, 1000, 1685, 0, 4000] };
  expect(remarks({ axes: { ...counted.axes, recency } })).toEqual([
    '4,000 customers last bought on the same day, so recency 5 holds 53% of all; recency 4 is empty.',
  ]);
});

it('says nothing of scores that come out about equal', () => {
  expect(remarks({})).toEqual([]);
});

it('names what is missing: amounts, what counts as one time, and customers', () => {
  const invoices = RfmQuery.parse({ ...query, frequency: { distinct: 'invoice' } });
  expect(remarks({ eventsWithAmount: 19_000, withoutTimes: 1 }, invoices)).toEqual([
    '1,000 of 20,000 “purchase” events have no number in amount; each counts as 0.',
    '1 customer has no invoice at all, so their frequency is 0 times.',
  ]);
  expect(remarks({ customers: 1 })).toEqual(['There is 1 customer for 5 scores: some of them have to stay empty.']);
  expect(remarks({ customers: 0 })).toEqual(['No “purchase” events lie in this window, so there is nobody to score.']);
});

it('says in one sentence that an event is not there, rather than that none of it lies in the window', () => {
  expect(remarks({ customers: 0 }, RfmQuery.parse({ ...query, event: 'gone' }))).toEqual([
    'No event “gone” has come in, so there is nobody to score. It may have been renamed, or its import undone.',
  ]);
});

it('says when a window reaches back further than the data', () => {
  const scope = { asOf: new Date('2025-11-22T12:00:00Z'), zone: 'UTC' };
  const first = Date.parse('2025-09-03T08:00:00Z');
  expect(windowRemarks({ last: { n: 12, unit: 'month' } }, first, scope)).toEqual([
    'The window begins on 22 November 2024, and the first such event in it is of 3 September 2025.',
  ]);
  expect(windowRemarks({ last: { n: 12, unit: 'week' } }, first, scope)).toEqual([]);
  expect(windowRemarks('ever', first, scope)).toEqual([]);
});

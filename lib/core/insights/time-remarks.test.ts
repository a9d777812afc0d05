import { expect, it } from 'vitest';
import { timeRemarks } from './time-remarks';

const starts = ['2025-01-01', '2025-02-01', '2025-03-01', '2025-04-01'].map((day) => `${day}T00:00:00.000Z`);
const asOf = new Date('2025-04-20T00:00:00Z');
const remarks = (happened: boolean[], at = asOf) => timeRemarks({ starts, period: 'month', asOf: at, happened });

it('is silent about a time that something happened in', () => {
  expect(remarks([true, false, true, true])).toEqual([]);
  expect(remarks([false, true, true, true])).toEqual([]);
});

it('says that a time is longer than the data, lies ahead, or holds nothing', () => {
  expect(remarks([false, false, true, true])).toEqual([
    'Nothing of this happened in the first 2 months: the time is longer than the data.',
  ]);
  expect(remarks([false, false, false, false])).toEqual(['Nothing of this happened in this time.']);
  expect(remarks([false, false, false, false], new Date('2024-12-01T00:00:00Z'))).toEqual([
    'All of these periods lie after the moment that is looked from. Choose an earlier end.',
  ]);
});

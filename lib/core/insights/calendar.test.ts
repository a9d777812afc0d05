import { expect, it } from 'vitest';
import { periodEdges, periodStart, shiftPeriod } from './calendar';

const berlin = { zone: 'Europe/Berlin', weekStart: 1 };
const at = (iso: string) => Date.parse(iso);
const iso = (ms: number) => new Date(ms).toISOString();

it('begins a week on the day the workspace says', () => {
  const wednesday = at('2025-03-05T12:00:00Z');
  expect(iso(periodStart(wednesday, 'week', { zone: 'UTC', weekStart: 1 }))).toBe('2025-03-03T00:00:00.000Z');
  expect(iso(periodStart(wednesday, 'week', { zone: 'UTC', weekStart: 7 }))).toBe('2025-03-02T00:00:00.000Z');
});

it('begins a day at local midnight, also when the clocks change that day', () => {
  expect(iso(periodStart(at('2025-03-30T12:00:00Z'), 'day', berlin))).toBe('2025-03-29T23:00:00.000Z');
  expect(iso(shiftPeriod(at('2025-03-29T23:00:00Z'), 'day', 1, berlin))).toBe('2025-03-30T22:00:00.000Z');
});

it('counts months by the calendar', () => {
  const edges = periodEdges(at('2025-03-15T00:00:00Z'), 'month', 3, { zone: 'UTC', weekStart: 1 });
  expect(edges.map(iso)).toEqual([
    '2025-01-01T00:00:00.000Z',
    '2025-02-01T00:00:00.000Z',
    '2025-03-01T00:00:00.000Z',
    '2025-04-01T00:00:00.000Z',
  ]);
});

it('has 25 hours on the day the clocks go back', () => {
  const edges = periodEdges(at('2025-10-26T22:30:00Z'), 'hour', 25, berlin);
  expect(new Set(edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0)))).toEqual(new Set([3_600_000]));
  expect(iso(edges[0] ?? 0)).toBe('2025-10-25T22:00:00.000Z');
});

it('begins where midnight is missing with the first moment of the day', () => {
  const beirut = { zone: 'Asia/Beirut', weekStart: 1 };
  expect(iso(periodStart(at('2022-03-27T10:00:00Z'), 'day', beirut))).toBe('2022-03-26T22:00:00.000Z');
});

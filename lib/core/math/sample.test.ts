import { expect, it } from 'vitest';
import { seededRandom } from './random';
import { bootstrapRows, sampleRows, shuffle } from './sample';

it('draws each row once at most, in order', () => {
  const rows = Array.from(sampleRows(1000, 100, seededRandom(1)));
  expect(new Set(rows).size).toBe(100);
  expect(rows).toEqual(rows.toSorted((a, b) => a - b));
});

it('takes all rows when there are not more', () => {
  expect(Array.from(sampleRows(3, 5, seededRandom(1)))).toEqual([0, 1, 2]);
});

it('draws with replacement: about 63% of the rows come at least once (Efron 1979)', () => {
  const share = new Set(bootstrapRows(10_000, seededRandom(1))).size / 10_000;
  expect(share).toBeCloseTo(1 - 1 / Math.E, 1);
});

it('gives every order of three about as often', () => {
  const random = seededRandom(7);
  const counts = new Map<string, number>();
  for (let draw = 0; draw < 6000; draw += 1) {
    const items = Int32Array.of(1, 2, 3);
    shuffle(items, random);
    counts.set(items.join(), (counts.get(items.join()) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(130);
});

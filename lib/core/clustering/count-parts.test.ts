import { expect, it } from 'vitest';
import type { Part } from '@/lib/core/insights/split';
import { estimateShareDifference } from '@/lib/core/math/share-difference';
import { countParts } from './count-parts';

const partOf = (segment: string): Part => ({ kind: 'segment', segment, version: 1, name: segment });
const labelsOf = (...counts: number[]): Int32Array =>
  Int32Array.from(counts.flatMap((count, group) => new Array<number>(count).fill(group)));
const all = (labels: Int32Array, isInWhole = true): boolean[] => new Array<boolean>(labels.length).fill(isInWhole);

it('counts the members of each part over the groups, against everybody else', () => {
  const own = labelsOf(30, 10);
  const [part] = countParts(labelsOf(60, 40), [{ part: partOf('a'), labels: own, isInWhole: all(own) }], 2);
  expect(part?.profiles).toBe(40);
  expect(part?.groups.map(({ group, count }) => [group, count])).toEqual([
    [0, 30],
    [1, 10],
  ]);
  expect(part?.groups[0]?.share).toMatchObject({ kind: 'estimate', value: 0.75, n: 40 });
  const expected = estimateShareDifference({ successes: 30, n: 40 }, { successes: 30, n: 60 }, 2);
  if (expected.kind !== 'estimate') throw new Error('There are enough.');
  const { value, low, high } = expected;
  expect(part?.groups[0]?.difference).toEqual({ value, low, high, is_noise: false });
});

it('is noise where chance may have made the difference, which is more the more are compared', () => {
  const own = labelsOf(30, 10);
  const one = { part: partOf('a'), labels: own, isInWhole: all(own) };
  const alone = countParts(labelsOf(62, 42), [one], 2);
  const among = countParts(labelsOf(62, 42), new Array<typeof one>(8).fill(one), 2);
  expect(alone[0]?.groups[0]?.difference?.is_noise).toBe(false);
  expect(among[0]?.groups[0]?.difference?.is_noise).toBe(true);
});

it('takes as others only those of everybody who are not in the part, also where samples stand for both', () => {
  const labels = labelsOf(50, 50);
  const isInWhole = Array.from(labels, (_, row) => row % 2 === 0);
  const [part] = countParts(labelsOf(35, 65), [{ part: partOf('a'), labels, isInWhole }], 2);
  // Of the 100 who stand for everybody, 25 and 25 are members: 10 and 40 are others.
  expect(part?.groups[0]?.difference?.value).toBeCloseTo(0.5 - 0.2, 12);
});

it('compares nothing where one side is too small, and takes no share of nobody', () => {
  const [few, none] = [labelsOf(3, 1), labelsOf(0, 0)];
  const parts = [few, none].map((labels) => ({ part: partOf('a'), labels, isInWhole: all(labels) }));
  const [small, empty] = countParts(labelsOf(60, 40), parts, 2);
  expect(small?.groups[0]).toMatchObject({ count: 3, share: { kind: 'estimate' }, difference: null });
  expect(empty?.groups[0]).toMatchObject({ count: 0, share: { kind: 'not_enough_data', n: 0 }, difference: null });
  const everybody = labelsOf(60, 40);
  const [same] = countParts(everybody, [{ part: partOf('a'), labels: everybody, isInWhole: all(everybody) }], 2);
  expect(same?.groups[0]?.difference).toBeNull();
});

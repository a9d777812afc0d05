import { expect, it } from 'vitest';
import { countCells, entropyOf, mutualInformation } from './mutual-information';

const of = (rows: number[][]) =>
  mutualInformation({ counts: Int32Array.from(rows.flat()), parts: rows.length, outcomes: rows[0]?.length ?? 0 });

it('gives 3/8 of a bit for the blood types of Cover and Thomas (2006, example 2.2.1)', () => {
  const { plain } = of([
    [4, 2, 1, 1],
    [2, 4, 1, 1],
    [2, 2, 2, 2],
    [8, 0, 0, 0],
  ]);
  expect(plain).toBeCloseTo(3 / 8, 12);
});

it('is a whole bit when a part tells one of two equal outcomes for sure, and nothing when it tells none', () => {
  expect(
    of([
      [10, 0],
      [0, 10],
    ]).plain,
  ).toBeCloseTo(1, 12);
  expect(
    of([
      [5, 15],
      [10, 30],
    ]).plain,
  ).toBeCloseTo(0, 12);
});

it('takes off what chance adds: (cells - parts - outcomes + 1) / 2n nats (Miller 1955)', () => {
  const { plain, corrected } = of([
    [20, 30],
    [30, 20],
  ]);
  expect(plain - corrected).toBeCloseTo(1 / (200 * Math.LN2), 12);
  const empty = of([
    [10, 0],
    [0, 10],
  ]);
  expect(empty.plain - empty.corrected).toBeCloseTo(-1 / (40 * Math.LN2), 12);
});

it('knows the entropy of a fair coin, and of a sure thing', () => {
  expect(entropyOf([5, 5], 10)).toBe(1);
  expect(entropyOf([10, 0], 10)).toBe(0);
});

it('counts the rows it is given, as often as they come', () => {
  const [codes, outcomes] = [Int32Array.of(0, 1, 1), Int32Array.of(1, 0, 1)];
  const size = { parts: 2, outcomes: 2 };
  expect(Array.from(countCells(codes, outcomes, size).counts)).toEqual([0, 1, 1, 1]);
  expect(Array.from(countCells(codes, outcomes, size, Int32Array.of(1, 1, 1, 0)).counts)).toEqual([0, 1, 3, 0]);
});

it('says nothing of nobody', () => {
  expect(
    of([
      [0, 0],
      [0, 0],
    ]),
  ).toEqual({ plain: 0, corrected: 0 });
});

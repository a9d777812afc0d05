import { describe, expect, it } from 'vitest';
import { cutPlace, placeValue, spreadLabels } from '@/components/charts/cut-places';

const times = {
  bins: [
    { from: 1, to: 2 },
    { from: 2, to: 3 },
    { from: 3, to: 4 },
    { from: 4, to: null },
  ],
  step: 1,
  isWhole: true,
};
const amounts = {
  bins: [
    { from: null, to: 0 },
    { from: 0, to: 10 },
    { from: 10, to: 20 },
    { from: 20, to: null },
  ],
  step: 0.5,
  isWhole: false,
};

it('puts a cut of whole numbers behind its number, and an amount where it is', () => {
  expect([1, 2, 3, 4].map((cut) => cutPlace(cut, times))).toEqual([0.25, 0.5, 0.75, 1]);
  expect([-10, 0, 15, 99].map((cut) => cutPlace(cut, amounts))).toEqual([0, 0.25, 0.625, 1]);
});

it('reads the value of a place in whole steps, and finds its own places again', () => {
  expect([0, 0.2, 0.5, 1].map((place) => placeValue(place, times))).toEqual([0, 1, 2, 4]);
  expect(placeValue(0.634, amounts)).toBe(15.5);
  for (const cut of [1, 2, 3, 4]) expect(placeValue(cutPlace(cut, times), times)).toBe(cut);
  for (const cut of [-5, 0, 12.5]) expect(placeValue(cutPlace(cut, amounts), amounts)).toBe(cut);
});

it('stands still where there is nothing to spread', () => {
  const one = { bins: [{ from: 0, to: 0 }], step: 1, isWhole: false };
  expect(cutPlace(3, one)).toBe(0);
  expect(placeValue(0.5, one)).toBe(0);
});

describe('labels of cut-offs', () => {
  const stands = (places: number[]) => spreadLabels(places, 0.18).map((place) => Number(place.toFixed(2)));

  it('stand at their places where there is room', () => {
    expect(stands([0.2, 0.5, 0.9])).toEqual([0.2, 0.5, 0.9]);
    expect(stands([])).toEqual([]);
  });

  it('make room for each other at either end, and keep their order', () => {
    expect(stands([0.01, 0.02, 0.03, 0.3])).toEqual([0.06, 0.24, 0.42, 0.6]);
    expect(stands([0.3, 0.98, 0.99, 1])).toEqual([0.3, 0.58, 0.76, 0.94]);
  });

  it('share the width when there are more than fit', () => {
    const many = stands(Array.from({ length: 9 }, () => 0.5));
    expect(many).toHaveLength(9);
    expect(Math.min(...many)).toBeGreaterThanOrEqual(0.06);
    expect(Math.max(...many)).toBeLessThanOrEqual(0.94);
    expect(many).toEqual(many.toSorted((a, b) => a - b));
  });
});

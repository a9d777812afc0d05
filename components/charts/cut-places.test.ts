import { describe, expect, it } from 'vitest';
import {
  areCrowded,
  barHeights,
  barWidths,
  cutPlace,
  handlePlaces,
  handleRoom,
  placeValue,
  spreadLabels,
} from '@/components/charts/cut-places';

const times = {
  bins: [
    { from: 1, to: 2, count: 4 },
    { from: 2, to: 3, count: 3 },
    { from: 3, to: 4, count: 2 },
    { from: 4, to: null, count: 1 },
  ],
  step: 1,
  isWhole: true,
};
const amounts = {
  bins: [
    { from: null, to: 0, count: 0 },
    { from: 0, to: 10, count: 6 },
    { from: 10, to: 20, count: 3 },
    { from: 20, to: null, count: 1 },
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
  const one = { bins: [{ from: 0, to: 0, count: 1 }], step: 1, isWhole: false };
  expect(cutPlace(3, one)).toBe(0);
  expect(placeValue(0.5, one)).toBe(0);
});

describe('a scale that is opened where people crowd', () => {
  // Nine of ten spend less than 10, and four cut-offs lie there.
  const bins = Array.from({ length: 20 }, (_, index) => ({
    from: index * 10,
    to: index === 19 ? null : (index + 1) * 10,
    count: [900, 100][index] ?? 0,
  }));
  const even = { bins, step: 0.1, isWhole: false };
  const opened = { ...even, isOpened: true };
  const cuts = [1, 2.5, 4, 8];
  const places = (scale: typeof even) => cuts.map((cut) => cutPlace(cut, scale));

  it('gives cut-offs that lie together room of their own, in their order', () => {
    expect(areCrowded(places(even))).toBe(true);
    const apart = places(opened).map((place, index, all) => place - (all[index - 1] ?? 0));
    expect(Math.min(...apart)).toBeGreaterThan(0.06);
    expect(places(opened)).toEqual(places(opened).toSorted((a, b) => a - b));
    expect(areCrowded([0.2, 0.4, 0.6, 0.8])).toBe(false);
    expect(areCrowded([])).toBe(false);
  });

  it('finds its own places again, and leaves no bar out', () => {
    for (const cut of [...cuts, 15, 42.1, 120]) expect(placeValue(cutPlace(cut, opened), opened)).toBe(cut);
    expect([cutPlace(-5, opened), cutPlace(999, opened)]).toEqual([0, 1]);
    const widths = barWidths(opened);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1, 9);
    expect(Math.min(...widths)).toBeCloseTo(0.0125, 9);
  });

  it('draws areas that stand for people, on either scale', () => {
    for (const scale of [even, opened]) {
      const widths = barWidths(scale);
      const [first = 0, second = 0, third] = barHeights(scale).map((height, index) => height * (widths[index] ?? 0));
      expect(first / second).toBeCloseTo(9, 9);
      expect(third).toBe(0);
      expect(Math.max(...barHeights(scale))).toBe(1);
    }
    expect(barHeights({ bins: [{ from: 0, to: 1, count: 0 }] })).toEqual([0]);
  });
});

describe('handles of cut-offs', () => {
  it.each([[[0.5, 0.5, 0.5]], [[0, 0, 0, 0]], [[1, 1, 1]], [[0.2, 0.201, 0.9, 0.9]]])(
    'at %j each have room of their own, in their order, on the chart',
    (places) => {
      const stand = handlePlaces(places);
      const rooms = handleRoom(stand).map(({ from, to }) => Math.min(1, to) - Math.max(0, from));
      expect(Math.min(...rooms)).toBeGreaterThan(0.06);
      expect(stand).toEqual(stand.toSorted((a, b) => a - b));
      expect(Math.min(...stand)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...stand)).toBeLessThanOrEqual(1);
    },
  );

  it('stand at their places where there is room', () => {
    expect(handlePlaces([0, 0.5, 1])).toEqual([0, 0.5, 1]);
    expect(handlePlaces([])).toEqual([]);
  });

  it('reach as far as the middle between two, and the outermost beyond the chart', () => {
    expect(handleRoom([0.25, 0.5, 0.75])).toEqual([
      { from: -1, to: 0.375 },
      { from: 0.375, to: 0.625 },
      { from: 0.625, to: 2 },
    ]);
    expect(handleRoom([])).toEqual([]);
  });

  it('of two at one place lie on either side of it', () => {
    expect(handleRoom([0.5, 0.5])).toEqual([
      { from: -1, to: 0.5 },
      { from: 0.5, to: 2 },
    ]);
  });
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

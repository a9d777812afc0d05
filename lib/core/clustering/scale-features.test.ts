import { describe, expect, it } from 'vitest';
import { matrixOf } from '@/lib/core/math/matrix';
import { applyScale, scaleFeatures, scaleValue, unscaleValue } from './scale-features';

const table = (names: string[], rows: number[][]) => ({ names, matrix: matrixOf(rows) });
const { NaN: unknown } = Number;

describe('scaleFeatures', () => {
  it('measures in standard deviations from the mean', () => {
    const { features, matrix } = scaleFeatures(table(['age'], [[10], [20], [30]]));
    expect(features).toEqual([{ name: 'age', logged: false, skewness: 0, mean: 20, deviation: 10, missing: 0 }]);
    expect(Array.from(matrix.values)).toEqual([-1, 0, 1]);
  });

  it('logs what has a long tail to the right, and says so', () => {
    const { features } = scaleFeatures(table(['spend'], [[1], [2], [3], [2], [900]]));
    expect(features[0]).toMatchObject({ logged: true, skewness: expect.closeTo(2.236, 3) });
  });

  it('does not log what can be negative, what leans to the left, or yes and no', () => {
    const rows = [
      [-1, -100, 0],
      [2, 9, 0],
      [3, 10, 0],
      [2, 9, 0],
      [900, 10, 1],
    ];
    expect(scaleFeatures(table(['balance', 'left', 'yes'], rows)).features.map(({ logged }) => logged)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('drops what is equal for everybody, or unknown for over half', () => {
    const rows = [
      [5, unknown, 1],
      [5, unknown, 2],
      [5, 7, 3],
    ];
    const { features, dropped } = scaleFeatures(table(['same', 'rare', 'kept'], rows));
    expect(features.map(({ name }) => name)).toEqual(['kept']);
    expect(dropped).toEqual([
      { name: 'same', reason: 'all_equal' },
      { name: 'rare', reason: 'mostly_unknown' },
    ]);
  });

  it('puts who has no value at the mean, and counts them', () => {
    const { features, matrix } = scaleFeatures(table(['age'], [[10], [unknown], [30]]));
    expect(features[0]).toMatchObject({ mean: 20, missing: 1 });
    expect(matrix.values[1]).toBe(0);
  });
});

describe('applyScale', () => {
  it('finds the features by name, wherever they stand', () => {
    const { features } = scaleFeatures(
      table(
        ['age', 'visits'],
        [
          [10, 1],
          [30, 3],
        ],
      ),
    );
    const scaled = applyScale(features, table(['visits', 'other', 'age'], [[2, 0, 20]]));
    expect(Array.from(scaled.values)).toEqual([0, 0]);
  });

  it('refuses rows without a feature', () => {
    const { features } = scaleFeatures(table(['age'], [[10], [30]]));
    expect(() => applyScale(features, table(['visits'], [[2]]))).toThrow('The groups need "age"');
  });
});

it('goes back from standard deviations to the unit of the feature', () => {
  const scale = { name: 'spend', logged: true, skewness: 3, mean: 4, deviation: 2, missing: 0 };
  expect(unscaleValue(scale, scaleValue(scale, 250))).toBeCloseTo(250, 9);
});

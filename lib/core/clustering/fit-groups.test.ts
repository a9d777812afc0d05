import { describe, expect, it } from 'vitest';
import { matrixOf } from '@/lib/core/math/matrix';
import { assignGroups, fitGroups } from './fit-groups';
import iris from './fixtures/iris.json';
import { GroupsModel } from './groups-model';
import { groupMovement, matchGroups } from './match-groups';
import { scaleFeatures } from './scale-features';
import { typicalRows } from './typical-rows';

const table = { names: iris.names, matrix: matrixOf(iris.rows) };
const window = { from: null, to: '2026-03-01T00:00:00.000Z' };
const fitted = (names: string[], rows: number[][], seed = 1) =>
  fitGroups(scaleFeatures({ names, matrix: matrixOf(rows) }), { k: 3, seed, window });

describe('a kept model', () => {
  it('puts everybody into the same group again after a journey through JSON', () => {
    const { model, fit } = fitted(iris.names, iris.rows);
    const read = GroupsModel.parse(JSON.parse(JSON.stringify(model)));
    expect(assignGroups(read, table)).toEqual(fit.labels);
    expect(read).toMatchObject({ k: 3, n: 150, seed: 1, window, dropped: [] });
  });

  it('is the same to the last digit when it is made again', () => {
    expect(JSON.stringify(fitted(iris.names, iris.rows).model)).toBe(
      JSON.stringify(fitted(iris.names, iris.rows).model),
    );
  });
});

describe('two runs', () => {
  const before = fitted(iris.names, iris.rows);
  const reversed = iris.rows.map((row) => row.toReversed());
  const after = fitted(iris.names.toReversed(), reversed, 7);

  it('find each other by where their centres are, not by their order', () => {
    const turned = { ...before.model, centres: before.model.centres.toReversed() };
    expect(matchGroups(before.model, turned)).toEqual([2, 1, 0]);
  });

  it('have moved nobody when nothing changed but the order of the features', () => {
    const matched = matchGroups(before.model, after.model);
    const movement = groupMovement(before.fit, after.fit, matched);
    expect(movement).toMatchObject({ stayed: 150, moved: 0, came: [0, 0, 0], left: [0, 0, 0] });
  });

  it('count who moved, who came and who left', () => {
    const movement = groupMovement(
      { k: 2, labels: Int32Array.of(0, 0, 0, 1, 1, -1) },
      { k: 2, labels: Int32Array.of(1, 1, 0, 0, -1, 0) },
      [1, 0],
    );
    expect(movement).toEqual({
      table: [
        [1, 2],
        [1, 0],
      ],
      came: [1, 0],
      left: [0, 1],
      stayed: 3,
      moved: 1,
    });
  });

  it('cannot be compared without a feature in common', () => {
    const other = fitted(['a', 'b', 'c', 'd'], iris.rows);
    expect(() => matchGroups(before.model, other.model)).toThrow('no feature in common');
  });
});

it('shows the rows nearest to each centre, nearest first', () => {
  const matrix = matrixOf([[0], [2], [1], [10], [11]]);
  const centres = matrixOf([[1], [10.4]]);
  const rows = typicalRows(matrix, { k: 2, centres, labels: Int32Array.of(0, 0, 0, 1, 1) }, 2);
  expect(rows).toEqual([
    [2, 0],
    [3, 4],
  ]);
});

import { expect, it } from 'vitest';
import { carryNames } from './group-model';
import { movesOf } from './groups-movement';
import { groupMovement } from './match-groups';

it('groups that lie where an earlier one lay take its name, and no other', () => {
  expect(carryNames(['High spend', 'Low spend'], ['Rare', 'Often'], [1, 0])).toEqual(['Often', 'Rare']);
  expect(carryNames(['High spend', 'Often', 'Low spend'], ['Rare', 'Often'], [1, null, 0])).toEqual([
    'Often',
    'Often (new)',
    'Rare',
  ]);
});

it('a movement as a list holds everybody who was there at either moment once', () => {
  const before = Int32Array.from([0, 0, 1, 1, -1, 0]);
  const after = Int32Array.from([0, 1, 1, 1, 1, -1]);
  const moves = movesOf(groupMovement({ k: 2, labels: before }, { k: 2, labels: after }, [0, 1]));
  expect(moves.reduce((sum, { count }) => sum + count, 0)).toBe(6);
  expect(moves.filter(({ count }) => count > 0)).toEqual([
    { from: 0, to: 0, count: 1 },
    { from: 0, to: 1, count: 1 },
    { from: 1, to: 1, count: 2 },
    { from: null, to: 1, count: 1 },
    { from: 0, to: null, count: 1 },
  ]);
});

import { expect, it } from 'vitest';
import { carryNames, GroupName, type KnownGroups, matchKnown } from './group-model';
import { GroupsQuery } from './groups';
import { GroupsMovementQuery, groupsMovedIn, groupsMovementWords, movesOf } from './groups-movement';
import { groupMovement } from './match-groups';

it('groups that lie where an earlier one lay take its name, and no other', () => {
  expect(carryNames(['High spend', 'Low spend'], ['Rare', 'Often'], [1, 0])).toEqual(['Often', 'Rare']);
  expect(carryNames(['High spend', 'Often', 'Low spend'], ['Rare', 'Often'], [1, null, 0])).toEqual([
    'Often',
    'Often (new)',
    'Rare',
  ]);
});

it('two groups never share a name, and none is too long to keep', () => {
  const long = 'x'.repeat(120);
  const names = carryNames(['Often', 'Often', 'Rare', long, long], ['Rare', 'Often', long], [null, 1, null, 2, null]);
  expect(new Set(names).size).toBe(5);
  expect(names.slice(0, 3)).toEqual(['Often (new)', 'Often', 'Rare']);
  for (const name of names) expect(GroupName.parse(name)).toBe(name);
});

it('groups are matched by what their features ask, whatever these are called now', () => {
  const known = (names: [string, string], centres: number[][]) =>
    ({
      model: {
        features: names.map((name) => ({ name, logged: false, skewness: 0, mean: 0, deviation: 1, missing: 0 })),
        centres,
      },
      columns: [
        { name: names[0], feature: { kind: 'count', event: 'order', days: 90 } },
        { name: names[1], feature: { kind: 'count', event: 'visit', days: 90 } },
      ],
    }) as unknown as KnownGroups;
  const centres = [
    [0, 1],
    [1, 0],
  ];
  expect(matchKnown(known(['Order', 'Visit'], centres), known(['Purchase', 'Order'], centres))).toEqual([0, 1]);
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

it('a movement is shown in the groups as they were found, of whom it asks and not of whom they were found among', () => {
  const filter = { kind: 'trait' as const, name: 'side', operator: 'equals' as const, value: 'left' };
  const { features, k, seed } = GroupsQuery.parse({ features: [{ kind: 'count', event: 'write' }], k: 3, seed: 7 });
  const pin = { model: 'writers', version: 2 };
  const moved = GroupsMovementQuery.parse({ model: pin, zone: 'Europe/Berlin', before: '2026-01-01' });
  const shown = groupsMovedIn(moved, { features, k, seed, filter, zone: 'UTC' });
  expect(GroupsQuery.parse(shown)).toEqual({ features, k: 3, seed: 7, model: pin, zone: 'Europe/Berlin' });
});

it('a movement is told in a sentence, and who is gone only when somebody is', () => {
  const moves = [
    { from: 0, to: 1, count: 15 },
    { from: null, to: 0, count: 7 },
  ];
  expect(groupsMovementWords({ moves, stayed: 105, moved: 15 }, String)).toBe(
    '105 stayed in their group, 15 changed it, 7 came new.',
  );
  expect(groupsMovementWords({ moves: [{ from: 1, to: null, count: 2 }], stayed: 3, moved: 0 }, String)).toBe(
    '3 stayed in their group, 0 changed it, 0 came new, and 2 are no longer looked at.',
  );
});

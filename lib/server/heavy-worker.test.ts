import { afterAll, expect, it } from 'vitest';
import { findGroups } from '@/lib/core/clustering/group-work';
import type { GroupsModel } from '@/lib/core/clustering/groups-model';
import { AppError } from '@/lib/core/errors';
import { seededRandom } from '@/lib/core/math/random';
import { HeavyProcess } from './heavy-worker';

const slowMachineMs = 120_000;
const heavy = new HeavyProcess();
afterAll(() => heavy.close());

/** Two kinds of people, far apart. */
function task(n: number) {
  const random = seededRandom(5);
  const values = Float64Array.from({ length: n * 2 }, (_, place) => (place % 4 < 2 ? 0 : 9) + random.normal(0, 1));
  return {
    table: { names: ['one', 'other'], matrix: { values, n, dimension: 2 } },
    seed: 1,
    k: null,
    window: { from: null, to: '2026-01-01T00:00:00.000Z' },
  };
}

it(
  'answers what is computed here, and leaves this process free meanwhile',
  async () => {
    let longestMs = 0;
    let last = Date.now();
    const ticks = setInterval(() => {
      longestMs = Math.max(longestMs, Date.now() - last);
      last = Date.now();
    }, 5);
    const away = await heavy.work('findGroups', task(120));
    clearInterval(ticks);
    const beganMs = Date.now();
    const here = findGroups(task(120));
    const hereMs = Date.now() - beganMs;
    expect(away).toEqual(here);
    expect(here.model?.k).toBe(2);
    expect(longestMs).toBeLessThan(Math.max(hereMs, 200));
  },
  slowMachineMs,
);

it(
  'tells what went wrong, and goes on',
  async () => {
    const broken = task(60);
    const names = ['one'];
    const asked = heavy.work('describeByModel', { table: { ...broken.table, names }, model: modelOf('another') });
    await expect(asked).rejects.toThrow(
      new AppError('invalid', 'The groups need "another", which is not among the features.'),
    );
    expect((await heavy.work('findGroups', broken)).choice.kind).toBe('groups');
  },
  slowMachineMs,
);

it(
  'stops when its asker leaves, and serves the next',
  async () => {
    const asker = new AbortController();
    const left = heavy.work('findGroups', task(4000), asker.signal);
    const waits = heavy.work('findGroups', task(60));
    setTimeout(() => asker.abort(new Error('gone')), 50);
    await expect(left).rejects.toThrow('gone');
    expect((await waits).choice.kind).toBe('groups');
    await expect(heavy.work('findGroups', task(60), asker.signal)).rejects.toThrow('gone');
  },
  slowMachineMs,
);

function modelOf(name: string): GroupsModel {
  return {
    kind: 'k_means',
    seed: 1,
    k: 1,
    features: [{ name, logged: false, skewness: 0, mean: 0, deviation: 1, missing: 0 }],
    dropped: [],
    centres: [[0]],
    sizes: [60],
    inertia: 0,
    n: 60,
    window: { from: null, to: '2026-01-01T00:00:00.000Z' },
  };
}

import { afterAll, expect, it } from 'vitest';
import { openStage } from '../accounts/stage-for-tests';
import { listOpportunities } from '../opportunities/list-opportunities';
import { listPersonas } from '../personas/list-personas';
import { readMatrixNumbers } from '../priority-matrices/read-matrix-numbers';
import { listParticipants } from '../research/list-participants';
import { makeDemo } from './make-demo';

const stage = openStage(process.env);
afterAll(stage.close);

it('makes a cast that is published, and links its participants to people who behave as they say', async () => {
  const scene = await stage.scene();
  const ctx = await stage.acting(scene.owner, scene);
  await makeDemo(ctx, { profiles: 2000, seed: 1893 });
  const { items } = await listPersonas(ctx, { archived: false, limit: 50 });
  expect(items.map(({ key, published }) => [key, published?.version])).toEqual([
    ['maya', 1],
    ['priya', 1],
    ['jonas', 1],
    ['carla', 1],
    ['theo', undefined],
  ]);
  const people = await listParticipants(ctx, { limit: 50 });
  const linked = people.items.filter(({ link_consented }) => link_consented);
  expect(linked).toHaveLength(5);
  expect(new Set(linked.map(({ profile_id }) => profile_id)).size).toBe(5);
  expect(linked.every(({ profile_id }) => profile_id !== null)).toBe(true);
  // No job runs here, so the lists that revenue is summed over are not written: sizes and friction need none.
  const { readings, friction } = await readMatrixNumbers({ ...ctx, now: new Date() }, { key: 'next-quarter' });
  const sizes = readings.filter(({ criterion }) => criterion === 'size');
  expect(sizes.map(({ entry, value }) => [entry, value !== null])).toEqual([
    ['maya', true],
    ['priya', true],
    ['jonas', true],
    ['carla', true],
    ['theo', false],
  ]);
  expect(friction.find(({ entry }) => entry === 'maya')?.value).toEqual(expect.any(Number));
  const { items: opportunities } = await listOpportunities(ctx, {});
  expect(opportunities.map(({ source }) => source.kind)).toEqual(expect.arrayContaining(['stage', 'claim']));
});

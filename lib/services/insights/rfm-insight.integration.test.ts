import { afterAll, describe, expect, it } from 'vitest';
import { RfmMovementQuery } from '@/lib/core/rfm/movement';
import { RfmQuery } from '@/lib/core/rfm/rfm';
import { randomRfmQuery, randomShop } from '@/lib/core/rfm/trials/random-shop';
import { referenceRfm } from '@/lib/core/rfm/trials/reference-rfm';
import { noSegments, type Scope } from '@/lib/core/segments/scope';
import { Chance } from '@/lib/core/segments/trials/chance';
import { moments } from '@/lib/core/segments/trials/pools';
import { keepHistories } from '@/lib/data/events/keep-histories';
import { openStage } from '../accounts/stage-for-tests';
import type { ServiceContext } from '../context';
import { askInsight } from './ask-insight';
import { ListRfmProfilesInput, listRfmProfiles } from './list-rfm-profiles';
import { describeCell } from './read-cell';
import { rfmInsight } from './rfm-insight';
import { rfmMovementInsight } from './rfm-movement-insight';

const stage = openStage(process.env);
afterAll(stage.close);

async function emptyShop(now: Date): Promise<ServiceContext> {
  const scene = await stage.scene();
  return stage.acting(scene.owner, scene, now);
}

async function randomStage(seed: number, size: number) {
  const chance = new Chance(seed);
  const asOf = new Date(chance.pick(moments.slice(0, 11)) + chance.pick([0, 1, -1]));
  const histories = randomShop(chance, asOf.getTime(), size);
  const ctx = await emptyShop(asOf);
  await keepHistories(ctx.events, [{ workspaceId: ctx.actor.workspaceId, histories }]);
  const scopeOf = (query: RfmQuery): Scope => ({
    asOf,
    knownAt: asOf,
    zone: query.zone ?? 'UTC',
    resolve: noSegments,
  });
  return { chance, ctx, histories, asOf, scopeOf };
}

const profilesOf = async (ctx: ServiceContext, query: RfmQuery, cell: object = {}) => {
  const page = await listRfmProfiles(ctx, ListRfmProfilesInput.parse({ query, cell, limit: 500 }));
  if (!('items' in page)) throw new Error('A page was asked for.');
  return page.items;
};

const byId = (a: { profile_id: string }, b: { profile_id: string }) => (a.profile_id < b.profile_id ? -1 : 1);
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

it('says once of an event that is not there that it is not', async () => {
  const ctx = await emptyShop(new Date('2026-06-01T00:00:00Z'));
  const { about } = await askInsight(ctx, rfmInsight, RfmQuery.parse({ event: 'gone', property: 'amount' }));
  expect(about.remarks).toEqual([
    'No event “gone” has come in, so there is nobody to score. It may have been renamed, or its import undone.',
  ]);
});

describe('RFM over random transactions', () => {
  it.each([1, 2, 3, 7, 25, 120, 300].map((size, index) => ({ size, seed: 90 + index })))(
    'cuts, grid, groups and scores of $size profiles are those of a plain reference',
    async ({ size, seed }) => {
      const { chance, ctx, histories, scopeOf } = await randomStage(seed, size);
      for (const query of chance.several(8, () => randomRfmQuery(chance))) {
        const expected = referenceRfm(query, histories, scopeOf(query));
        const answer = await askInsight(ctx, rfmInsight, query);
        expect(answer.customers).toBe(expected.profiles.length);
        if (expected.profiles.length === 0) {
          expect(answer.about.remarks.join(' ')).toContain('nobody to score');
          continue;
        }
        expect(answer.cuts).toEqual(expected.cuts);
        expect((await profilesOf(ctx, query)).toSorted(byId)).toEqual(expected.profiles);
        for (const { recency, frequency, count, amount } of answer.grid) {
          const own = expected.profiles.filter((one) => one.recency === recency && one.frequency === frequency);
          expect(count).toBe(own.length);
          expect(amount).toBeCloseTo(sum(own.map((one) => one.amount)), 6);
        }
        for (const { name, count, share } of answer.groups) {
          expect(count).toBe(expected.profiles.filter(({ group }) => group === name).length);
          expect(share).toBeCloseTo(count / expected.profiles.length, 12);
        }
        for (const axis of ['recency', 'frequency', 'monetary'] as const) {
          expect(sum(answer.axes[axis].bins.map(({ count }) => count))).toBe(answer.customers);
          expect(answer.axes[axis].scores).toEqual(
            Array.from(
              { length: query.scores.n },
              (_, index) => expected.profiles.filter((one) => one[axis] === index + 1).length,
            ),
          );
        }
      }
    },
  );

  it('counts each move between two moments as two references do', async () => {
    const { ctx, histories, asOf, scopeOf } = await randomStage(7, 300);
    const before = new Date(asOf.getTime() - 45 * 86_400_000);
    const query = RfmMovementQuery.parse({
      event: 'order',
      property: 'amount',
      window: { last: { n: 1, unit: 'year' } },
      scores: { method: 'quantile', n: 4 },
      before: before.toISOString(),
    });
    const { before: _, ...subject } = query;
    const scope = scopeOf(subject);
    const now = referenceRfm(subject, histories, scope);
    const fixed: RfmQuery = { ...subject, scores: { method: 'fixed', n: 4, cuts: now.cuts } };
    const then = referenceRfm(fixed, histories, { ...scope, asOf: before });
    const groupIn = (profiles: typeof now.profiles, id: string) =>
      profiles.find((one) => one.profile_id === id)?.group ?? null;
    const answer = await askInsight(ctx, rfmMovementInsight, query);
    const ids = histories.map(({ profileId }) => profileId);
    for (const from of [...answer.groups, null]) {
      for (const to of [...answer.groups, null]) {
        const moved = ids.filter((id) => groupIn(then.profiles, id) === from && groupIn(now.profiles, id) === to);
        const found = answer.moves.find((move) => move.from === from && move.to === to)?.count ?? 0;
        if (from === null && to === null) expect(found).toBe(0);
        else expect(found).toBe(moved.length);
      }
    }
    const [move] = answer.moves.filter(({ from, to }) => from !== null && to !== null && from !== to);
    const behind = await describeCell(ctx, rfmMovementInsight, { query, cell: { from: move?.from, to: move?.to } });
    expect(behind.count).toBe(move?.count);
  });
});

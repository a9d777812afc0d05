import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { InsightQuestion } from '@/lib/core/boards/insight-question';
import { answerWithoutDefinitions } from '@/lib/core/boards/without-definitions';
import { GroupsQuery } from '@/lib/core/clustering/groups';
import { GroupsMovementNumbers, GroupsMovementQuery, groupsMovedIn } from '@/lib/core/clustering/groups-movement';
import { seededRandom } from '@/lib/core/math/random';
import type { StagedRow } from '@/lib/data/events/staging';
import { insertEvents } from '@/lib/data/write-events';
import { openStage } from '../accounts/stage-for-tests';
import { askQuestion } from '../boards/ask-question';
import type { ServiceContext } from '../context';
import { type HeavyWorker, workHard } from '../heavy-work';
import { Answers } from '../insights/answers';
import { askInsight } from '../insights/ask-insight';
import { groupsInsight } from '../insights/groups-insight';
import { groupsMovementInsight } from '../insights/groups-movement-insight';
import { describeCell, listCellProfiles } from '../insights/read-cell';
import { Recent } from '../insights/recent';
import { createGroupModel } from './create-group-model';
import { findGroupsAgain } from './find-groups-again';
import { findGroupModelVersion, getGroupModel, listGroupModels, listGroupModelVersions } from './get-group-model';
import { deleteGroupModel, updateGroupModel } from './update-group-model';

const stage = openStage(process.env);
afterAll(stage.close);

const day = 86_400_000;

/** Writes so often within the ninety days that end so many days before now. */
function writing(person: number, now: number, { times, daysAgo }: { times: number; daysAgo: number }) {
  const random = seededRandom(person * 1000 + daysAgo);
  return Array.from({ length: times }, (_, index) => ({
    event: 'write',
    ts: now - (daysAgo + random.integer(1, 80)) * day,
    rowId: `${person} ${daysAgo} ${index}`,
    identity: [],
    properties: [],
  }));
}

/**
 * Sixty who wrote much a hundred days ago and before, and sixty who wrote little. Since then, the first ten of those who
 * wrote much write little, and the first five of the others write much. Seven more came meanwhile, and write much.
 */
function* writers(now: number): Iterable<StagedRow> {
  const random = seededRandom(8);
  for (let person = 0; person < 127; person += 1) {
    const much = () => random.integer(36, 44);
    const little = () => random.integer(2, 4);
    const wasMuch = person < 60;
    const isMuch = (person >= 10 && person < 65) || person >= 120;
    const before = person >= 120 ? [] : writing(person, now, { times: wasMuch ? much() : little(), daysAgo: 100 });
    yield {
      line: person,
      profileId: `w${String(person).padStart(3, '0')}`,
      events: [...before, ...writing(person, now, { times: isMuch ? much() : little(), daysAgo: 0 })],
      traits: [['side', { type: 'text', value: person % 2 === 0 ? 'left' : 'right' }]],
    };
  }
}

async function desk() {
  const scene = await stage.scene();
  const acting = await stage.acting(scene.owner, scene);
  const { workspaceId } = acting.actor;
  await insertEvents(acting, { workspaceId, source: randomUUID() }, writers(acting.now.getTime()));
  let searches = 0;
  const heavy: HeavyWorker = (task, input) => {
    if (task === 'findGroups') searches += 1;
    return workHard({}, task, input);
  };
  const now = new Date();
  const ctx: ServiceContext = { ...acting, now, found: new Recent(5), answers: new Answers(), heavy };
  return { ctx, now, searches: () => searches, earlier: new Date(now.getTime() - 100 * day).toISOString() };
}

const query = GroupsQuery.parse({ features: [{ kind: 'count', event: 'write' }] });

describe('kept groups', () => {
  it('are those that were answered, and nobody is divided anew to open, keep or look at them', async () => {
    const { ctx, searches } = await desk();
    const answer = await askInsight(ctx, groupsInsight, query);
    expect(answer.groups.map(({ size }) => size)).toEqual([65, 62]);
    expect(searches()).toBe(1);
    const opened = await describeCell(ctx, groupsInsight, { query, cell: { group: 1, as: 'members', part: 0 } });
    expect(opened).toMatchObject({ name: answer.groups[1]?.name, count: 62 });
    const named = await describeCell(ctx, groupsInsight, { query, cell: { group: 1, as: 'rule', part: 0 } });
    expect(named.rule).toEqual(answer.groups[1]?.rule?.rule);
    const made = await createGroupModel(ctx, {
      key: 'writers',
      name: 'Writers',
      query,
      group_names: ['Rare', 'Often'],
      note: '',
    });
    expect(made.current).toMatchObject({ version: 1, model: answer.model, query: { seed: 1 }, note: '' });
    expect(made.current.groups.map(({ name, size }) => [name, size])).toEqual([
      ['Rare', 65],
      ['Often', 62],
    ]);
    expect(await getGroupModel(ctx, { key: 'writers' })).toEqual(made);
    expect((await listGroupModels(ctx)).items).toEqual([made]);
    const pinned: GroupsQuery = { ...query, model: { model: 'writers', version: 1 } };
    const kept = await askInsight(ctx, groupsInsight, pinned);
    expect(kept.choice).toMatchObject({ kind: 'kept', k: 2, name: 'Writers' });
    expect(kept.groups.map(({ name, size, found }) => [name, size, found?.size])).toEqual([
      ['Rare', 65, 65],
      ['Often', 62, 62],
    ]);
    expect(searches()).toBe(1);
  });

  it('of an earlier day show who moved since, each number with its people', async () => {
    const { ctx, earlier } = await desk();
    const asked: GroupsQuery = { ...query, as_of: earlier };
    await createGroupModel(ctx, { key: 'writers', name: 'Writers', query: asked, group_names: undefined, note: '' });
    const { current } = await getGroupModel(ctx, { key: 'writers' });
    expect(current.as_of).toBe(earlier);
    const rare = current.groups.findIndex(({ name }) => /^Few/.test(name));
    const often = 1 - rare;
    const moves = GroupsMovementQuery.parse({ model: { model: 'writers', version: 1 } });
    const answer = await askInsight(ctx, groupsMovementInsight, moves);
    const count = (from: number | null, to: number | null) =>
      answer.moves.find((move) => move.from === from && move.to === to)?.count;
    expect(answer).toMatchObject({ before_at: earlier, stayed: 105, moved: 15 });
    expect([count(often, rare), count(rare, often), count(null, often), count(null, rare)]).toEqual([10, 5, 7, 0]);
    const onBoard = InsightQuestion.parse({ kind: 'groups/movement', query: moves });
    const tile = await askQuestion(ctx, onBoard);
    expect(tile).toMatchObject({ stayed: 105, moved: 15, moves: answer.moves });
    const shared = answerWithoutDefinitions({
      kind: 'insight',
      insight: onBoard.kind,
      about: tile.about,
      answer: tile,
    });
    if (shared.kind !== 'insight') throw new Error('It is an insight.');
    expect(GroupsMovementNumbers.parse(shared.answer)).toMatchObject({ from: answer.from, moved: 15 });
    const kept = await findGroupModelVersion(ctx, moves.model);
    expect(kept && groupsMovedIn(moves, kept.query)).toMatchObject({ ...query, model: moves.model });
    expect(await findGroupModelVersion(ctx, { model: 'writers', version: 9 })).toBeNull();
    for (const { from, to, count: size } of answer.moves) {
      const cell = { from, to };
      const people = await listCellProfiles(ctx, groupsMovementInsight, { query: moves, cell, limit: 200 });
      expect('items' in people && people.items.length, `${from} to ${to}`).toBe(size);
    }
    const fell = await listCellProfiles(ctx, groupsMovementInsight, {
      query: moves,
      cell: { from: often, to: rare },
      limit: 50,
    });
    expect('items' in fell && fell.items.map(({ profile_id }) => profile_id)).toEqual(
      Array.from({ length: 10 }, (_, person) => `w00${person}`),
    );
  });

  it('look at those who pass a filter, at either moment', async () => {
    const { ctx, earlier } = await desk();
    await createGroupModel(ctx, { key: 'writers', name: 'Writers', query: { ...query, as_of: earlier }, note: '' });
    const moves = GroupsMovementQuery.parse({
      model: { model: 'writers', version: 1 },
      filter: { kind: 'trait', name: 'side', operator: 'equals', value: 'left' },
    });
    expect(await askInsight(ctx, groupsMovementInsight, moves)).toMatchObject({ stayed: 52, moved: 8 });
  });

  it('are found again in later data as the next version, under the names they had', async () => {
    const { ctx, earlier } = await desk();
    const asked: GroupsQuery = { ...query, as_of: earlier };
    const first = await createGroupModel(ctx, { key: 'writers', name: 'Writers', query: asked, note: '' });
    const names = first.current.groups.map(({ name }) => name);
    await updateGroupModel(ctx, {
      key: 'writers',
      name: 'Kinds of writers',
      group_names: names.map((name) => (/^Few/.test(name) ? 'Rare' : 'Often')),
    });
    const second = await findGroupsAgain(ctx, { key: 'writers', note: 'A quarter later.' });
    expect(second).toMatchObject({ version: 2, note: 'A quarter later.' });
    expect(second.groups.map(({ name, size }) => [name, size])).toEqual([
      ['Rare', 65],
      ['Often', 62],
    ]);
    const versions = (await listGroupModelVersions(ctx, { key: 'writers' })).items;
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    const moves = GroupsMovementQuery.parse({ model: { model: 'writers', version: 1 }, to_version: 2 });
    expect(await askInsight(ctx, groupsMovementInsight, moves)).toMatchObject({ stayed: 105, moved: 15 });
  });

  it('are renamed and deleted by those who may, and nobody else sees them', async () => {
    const { ctx } = await desk();
    await createGroupModel(ctx, { key: 'writers', name: 'Writers', query, note: '' });
    await expect(createGroupModel(ctx, { key: 'writers', name: 'Again', query, note: '' })).rejects.toThrow(
      'Groups are kept as "writers" already.',
    );
    await expect(updateGroupModel(ctx, { key: 'writers', group_names: ['One'] })).rejects.toThrow(
      'There are 2 groups.',
    );
    await expect(updateGroupModel(ctx, { key: 'writers', group_names: ['One', 'One'] })).rejects.toThrow(
      'Two groups are called "One".',
    );
    const viewer: ServiceContext = { ...ctx, actor: { ...ctx.actor, role: 'viewer' } };
    await expect(deleteGroupModel(viewer, { key: 'writers' })).rejects.toThrow('A viewer cannot do this here.');
    const { ctx: stranger } = await desk();
    await expect(getGroupModel(stranger, { key: 'writers' })).rejects.toThrow('There are no kept groups "writers"');
    const pinned: GroupsQuery = { ...query, model: { model: 'writers', version: 1 } };
    await expect(askInsight(stranger, groupsInsight, pinned)).rejects.toThrow('There are no kept groups "writers"');
    await askInsight(ctx, groupsInsight, pinned);
    await updateGroupModel(ctx, { key: 'writers', group_names: ['One', 'Two'] });
    const renamed = await askInsight(ctx, groupsInsight, pinned);
    expect(renamed.groups.map(({ name }) => name)).toEqual(['One', 'Two']);
    await deleteGroupModel(ctx, { key: 'writers' });
    expect((await listGroupModels(ctx)).items).toEqual([]);
    await expect(askInsight(ctx, groupsInsight, pinned)).rejects.toThrow('of version 1 in this workspace');
  });

  it('are not made of a crowd, and a crowd later does not replace them', async () => {
    const { ctx } = await desk();
    const crowd = GroupsQuery.parse({ features: [{ kind: 'recency', event: 'write' }] });
    const nobody = { kind: 'trait' as const, name: 'side', operator: 'equals' as const, value: 'nowhere' };
    await expect(
      createGroupModel(ctx, { key: 'crowd', name: 'Crowd', query: { ...crowd, filter: nobody }, note: '' }),
    ).rejects.toThrow('There are no groups here.');
    await createGroupModel(ctx, { key: 'writers', name: 'Writers', query, note: '' });
    await expect(findGroupsAgain(ctx, { key: 'writers', as_of: '2001-01-01', note: '' })).rejects.toThrow(
      'Version 1 stays as it is.',
    );
    const late = GroupsMovementQuery.parse({ model: { model: 'writers', version: 1 }, before: '2100-01-01' });
    await expect(askInsight(ctx, groupsMovementInsight, late)).rejects.toThrow('The earlier moment has to lie before');
  });
});

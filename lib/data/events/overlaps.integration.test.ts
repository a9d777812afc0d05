import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { seededRandom } from '@/lib/core/math/random';
import { pairOf } from '@/lib/core/personas/coverage';
import type { Rule } from '@/lib/core/segments/rule';
import { noSegments, type Scope } from '@/lib/core/segments/scope';
import { sql, texts, uuid } from '@/lib/core/segments/sql/sql';
import { connectEvents } from './client';
import { type Active, type CountedList, countAcrossLists, writeActive } from './overlaps';
import { rebuildProfiles } from './profiles-read-model';
import { deleteMembers } from './segment-members';
import { sampleMembers, writeKeys } from './segment-queries';

const events = connectEvents(process.env.CLICKHOUSE_TRIALS_URL ?? '');
afterAll(() => events.close());

const day = 86_400_000;
const now = Date.UTC(2026, 4, 1);
const scopeAt = (asOf: number, knownAt: number): Scope => ({
  asOf: new Date(asOf),
  knownAt: new Date(knownAt),
  zone: 'UTC',
  resolve: noSegments,
});

type Done = { profile: string; at: number; received: number };

/** Writes events and the read model of whoever did them, as a writer does. */
async function write(workspaceId: string, done: Done[], source: string = randomUUID()): Promise<string> {
  const keys = new Map(
    (
      await events.query<{ profile: string; key: string }>(
        `SELECT profile, toString(sipHash64(toString({workspace:UUID}), profile)) AS key
         FROM (SELECT arrayJoin({profiles:Array(String)}) AS profile)`,
        { params: { workspace: workspaceId, profiles: done.map(({ profile }) => profile) } },
      )
    ).map(({ profile, key }) => [profile, key]),
  );
  const keyed = done.map((one) => ({ ...one, key: keys.get(one.profile) }));
  await events.insert(
    'events',
    keyed.map(({ key, at, received }) => ({
      workspace_id: workspaceId,
      profile_key: key,
      ts: new Date(at).toISOString(),
      event: 'seen',
      event_id: BigInt(`0x${randomUUID().replaceAll('-', '')}`).toString(),
      received_at: new Date(received).toISOString(),
      source,
    })),
    { settings: { max_partitions_per_insert_block: '0' } },
  );
  await rebuild(workspaceId, keyed);
  return source;
}

async function rebuild(workspaceId: string, touched: { key: string | undefined; profile: string }[]): Promise<void> {
  const batch = randomUUID();
  await events.insert(
    'touched_profiles',
    touched.map(({ key, profile }) => ({ source: batch, profile_key: key, profile_id: profile })),
  );
  await rebuildProfiles(events, workspaceId, batch, randomUUID());
}

async function numbersOf(workspaceId: string): Promise<Map<string, { key: string; number: number }>> {
  const rows = await events.query<{ profile_id: string; key: string; number: number }>(
    'SELECT profile_id, toString(profile_key) AS key, number FROM profiles FINAL WHERE workspace_id = {workspace:UUID}',
    { params: { workspace: workspaceId } },
  );
  return new Map(rows.map(({ profile_id, key, number }) => [profile_id, { key, number }]));
}

const named = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `p${from + index}`);
const seen = (profiles: string[]): Done[] => profiles.map((profile) => ({ profile, at: now - day, received: now }));

describe('the numbers of profiles', () => {
  it('start at 1, go on with each write and stay with whoever goes and comes back', async () => {
    const workspaceId = randomUUID();
    const other = randomUUID();
    await write(other, seen(named(1, 5)));
    const source = await write(workspaceId, seen(named(1, 4)));
    await write(workspaceId, seen(named(3, 7)));
    const first = await numbersOf(workspaceId);
    expect([...first.values()].map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(named(1, 4).every((profile) => (first.get(profile)?.number ?? 0) <= 4)).toBe(true);

    await events.command('DELETE FROM events WHERE workspace_id = {workspace:UUID} AND source = {source:UUID}', {
      params: { workspace: workspaceId, source },
    });
    await rebuild(
      workspaceId,
      named(1, 4).map((profile) => ({ key: first.get(profile)?.key, profile })),
    );
    expect([...(await numbersOf(workspaceId)).keys()].toSorted()).toEqual(named(3, 7));
    await write(workspaceId, seen(['p1', 'p8']));
    const last = await numbersOf(workspaceId);
    expect(last.get('p1')).toEqual(first.get('p1'));
    expect(last.get('p8')?.number).toBe(8);
  });
});

const keysOf = (workspaceId: string, profiles: string[]) =>
  sql`SELECT profile_key FROM profiles FINAL WHERE workspace_id = ${uuid(workspaceId)} AND profile_id IN (${texts(profiles)})`;

describe('who was active', () => {
  const anything: Rule & { kind: 'did' } = {
    kind: 'did',
    count: { operator: 'at_least', n: 1 },
    window: { last: { n: 30, unit: 'day' } },
  };

  it('are those the rule language finds, whatever came later or is known later', async () => {
    const workspaceId = randomUUID();
    await write(workspaceId, [
      { profile: 'long ago', at: now - 30 * day, received: now - day },
      { profile: 'just in', at: now - 30 * day + 1, received: now - day },
      { profile: 'this moment', at: now, received: now },
      { profile: 'tomorrow', at: now + 1, received: now - day },
      { profile: 'then and tomorrow', at: now - day, received: now - day },
      { profile: 'then and tomorrow', at: now + day, received: now - day },
      { profile: 'heard later', at: now - day, received: now + 1 },
      { profile: 'heard before and later', at: now - 2 * day, received: now },
      { profile: 'heard before and later', at: now - day, received: now + 1 },
      { profile: 'heard later of long ago', at: now - 40 * day, received: now + 1 },
    ]);
    const scope = scopeAt(now, now);
    const active: Active = { snapshotId: randomUUID(), counts: null, scope };
    const found = await countAcrossLists(events, workspaceId, active, []);
    const members = (await sampleMembers(events, workspaceId, anything, scope)).map(({ profile_id }) => profile_id);
    expect(members.toSorted()).toEqual(['heard before and later', 'just in', 'then and tomorrow', 'this moment']);
    expect(found.people).toBe(members.length);
    for (const profile of (await numbersOf(workspaceId)).keys()) {
      const snapshotId = randomUUID();
      await writeKeys(events, workspaceId, snapshotId, keysOf(workspaceId, [profile]));
      const { any } = await countAcrossLists(events, workspaceId, active, [{ snapshotId, weight: 1 }]);
      expect([profile, any]).toEqual([profile, members.includes(profile) ? 1 : 0]);
    }
    const lately = { ...active, counts: { ...anything, window: { last: { n: 2, unit: 'day' as const } } } };
    expect((await countAcrossLists(events, workspaceId, lately, [])).people).toBe(2);
  });

  it('are kept beside a list as they were then, for those who counted', async () => {
    const workspaceId = randomUUID();
    await write(workspaceId, seen(named(1, 3)));
    const active: Active = { snapshotId: randomUUID(), counts: null, scope: scopeAt(now, now) };
    await writeActive(events, workspaceId, active);
    await write(workspaceId, seen(named(4, 6)));
    const count = async (who: Active) => (await countAcrossLists(events, workspaceId, who, [])).people;
    expect(await count(active)).toBe(3);
    expect(await count({ ...active, snapshotId: randomUUID() })).toBe(6);
    expect(await count({ ...active, counts: anything })).toBe(6);
    await deleteMembers(events, workspaceId, [active.snapshotId]);
    expect(await count(active)).toBe(6);
  });
});

/** Lists of people who are numbered, and of whom the odd ones are looked at. */
function listsOf(count: number, seed: number) {
  const random = seededRandom(seed);
  const lists: CountedList[] = Array.from({ length: count }, () => ({
    snapshotId: randomUUID(),
    weight: random.integer(1, 2),
  }));
  const members = new Map(
    lists.map(({ snapshotId }) => [
      snapshotId,
      new Set(Array.from({ length: random.integer(0, 12) }, () => random.integer(1, 40))),
    ]),
  );
  return { lists, members };
}

const looked = Array.from({ length: 20 }, (_, index) => 2 * index + 1);

describe('lists that are counted against each other', () => {
  it.each([0, 1, 10, 40])('count as one does by hand: %i of them', async (count) => {
    const { lists, members } = listsOf(count, count);
    const workspaceId = randomUUID();
    const rested = (profile: string): Done => ({ profile, at: now - 31 * day, received: now });
    const namesOf = (keys: Iterable<number>) => [...keys].map((key) => `p${key}`);
    await write(workspaceId, [...named(1, 40).map(rested), ...seen(namesOf(looked))]);
    for (const [list, keys] of members) {
      await writeKeys(events, workspaceId, list, keysOf(workspaceId, namesOf(keys)));
    }
    const [again] = members;
    if (again) await writeKeys(events, workspaceId, again[0], keysOf(workspaceId, namesOf(again[1])));
    const active: Active = { snapshotId: randomUUID(), counts: null, scope: scopeAt(now, now) };
    const found = await countAcrossLists(events, workspaceId, active, lists);
    const listsWith = (key: number) => lists.filter(({ snapshotId }) => members.get(snapshotId)?.has(key));
    const weightOf = (key: number) => listsWith(key).reduce((sum, { weight }) => sum + weight, 0);
    const inBoth = (one: string, other: string) =>
      looked.filter((key) => members.get(one)?.has(key) && members.get(other)?.has(key)).length;
    expect(found.people).toBe(20);
    expect(found.any).toBe(looked.filter((key) => weightOf(key) > 0).length);
    expect(found.one).toBe(looked.filter((key) => weightOf(key) === 1).length);
    for (const { snapshotId } of lists) {
      const own = looked.filter((key) => members.get(snapshotId)?.has(key));
      const alone = own.filter((key) => weightOf(key) === 1).length;
      expect(found.lists[snapshotId] ?? { members: 0, alone: 0 }).toEqual({ members: own.length, alone });
    }
    for (const [index, one] of lists.entries()) {
      for (const other of lists.slice(index + 1)) {
        const pair = pairOf(one.snapshotId, other.snapshotId);
        expect(found.both[pair] ?? 0).toBe(inBoth(one.snapshotId, other.snapshotId));
      }
    }
    await deleteMembers(
      events,
      workspaceId,
      lists.map(({ snapshotId }) => snapshotId),
    );
    expect((await countAcrossLists(events, workspaceId, active, lists)).any).toBe(0);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { seededRandom } from '@/lib/core/math/random';
import { connectEvents } from './client';
import { type CountedList, countAcrossLists, pairOf } from './segment-members';

const events = connectEvents(process.env.CLICKHOUSE_TRIALS_URL ?? '');
afterAll(() => events.close());

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
  it.each([0, 1, 10, 63, 64, 100])('count as one does by hand: %i of them', async (count) => {
    const { lists, members } = listsOf(count, count);
    const workspaceId = randomUUID();
    const rows = [...members].flatMap(([snapshot_id, keys]) =>
      [...keys].map((key) => ({
        workspace_id: workspaceId,
        snapshot_id,
        profile_key: String(key),
        profile_id: `${key}`,
      })),
    );
    if (rows.length > 0) await events.insert('segment_members', rows);
    const people = { text: `SELECT toUInt64(arrayJoin([${looked.join(', ')}])) AS profile_key`, params: {} };
    const found = await countAcrossLists(events, workspaceId, people, lists);
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
      expect(found.lists.get(snapshotId) ?? { members: 0, alone: 0 }).toEqual({ members: own.length, alone });
    }
    for (const [index, one] of lists.entries()) {
      for (const other of lists.slice(index + 1)) {
        const pair = pairOf(one.snapshotId, other.snapshotId);
        expect(found.both.get(pair) ?? 0).toBe(inBoth(one.snapshotId, other.snapshotId));
      }
    }
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { evaluateRule } from '@/lib/core/segments/evaluate-rule';
import { noSegments, type Scope } from '@/lib/core/segments/scope';
import { Chance } from '@/lib/core/segments/trials/chance';
import { moments, zones } from '@/lib/core/segments/trials/pools';
import { isKnown } from '@/lib/core/segments/trials/random-case';
import { randomHistory } from '@/lib/core/segments/trials/random-history';
import { randomSequence } from '@/lib/core/segments/trials/random-rule';
import { connectEvents } from '@/lib/data/events/client';
import { keepHistories } from '@/lib/data/events/keep-histories';
import { membersQuery } from '@/lib/data/events/segment-queries';

const events = connectEvents(process.env.CLICKHOUSE_TRIALS_URL ?? '');
afterAll(() => events.close());

const batches = 4;
const rulesPerBatch = 25;

/** A sequence and 100 profiles who nearly did it. */
function randomStage(seed: number) {
  const chance = new Chance(seed);
  const asOf = new Date(chance.pick(moments));
  const scope: Scope = { asOf, knownAt: asOf, zone: chance.pick(zones), resolve: noSegments };
  const rule = randomSequence(chance);
  const histories = chance.several(100, (index) => randomHistory(chance, `profile ${index}`, rule, scope));
  return { workspaceId: randomUUID(), seed, rule, scope, histories };
}

const stages = Array.from({ length: batches * rulesPerBatch }, (_, index) => randomStage(50_000 + index));
beforeAll(() => keepHistories(events, stages));

async function disagreement({ workspaceId, seed, rule, scope, histories }: (typeof stages)[number]) {
  const { text, params } = membersQuery(workspaceId, rule, scope);
  const rows = await events.query<{ profile_id: string }>(text, { params });
  const inMemory = histories.filter((history) => isKnown(history, scope) && evaluateRule(rule, history, scope));
  const [sql, memory] = [rows.map((row) => row.profile_id), inMemory.map((history) => history.profileId)];
  const onlySql = sql.filter((id) => !memory.includes(id));
  const onlyMemory = memory.filter((id) => !sql.includes(id));
  return onlySql.length + onlyMemory.length === 0 ? [] : [{ seed, rule, onlySql, onlyMemory }];
}

it.each(Array.from({ length: batches }, (_, batch) => batch))(
  'SQL and memory name the same profiles for sequences of every shape, batch %i',
  async (batch) => {
    const found = [];
    for (const stage of stages.slice(batch * rulesPerBatch, (batch + 1) * rulesPerBatch)) {
      found.push(...(await disagreement(stage)));
    }
    expect(found).toEqual([]);
  },
);

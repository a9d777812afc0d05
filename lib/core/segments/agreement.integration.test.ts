import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { evaluateRule } from '@/lib/core/segments/evaluate-rule';
import { isKnown, randomTrial, type Trial } from '@/lib/core/segments/trials/random-case';
import { connectEvents } from '@/lib/data/events/client';
import { keepHistories } from '@/lib/data/events/keep-histories';
import { membersQuery } from '@/lib/data/events/segment-queries';

const events = connectEvents(process.env.CLICKHOUSE_TRIALS_URL ?? '');
afterAll(() => events.close());

const batches = 20;
const trialsPerBatch = 20;
const size = { rules: 5, histories: 100 };

type Stage = { workspaceId: string; trial: Trial };
type Disagreement = {
  seed: number;
  rule: unknown;
  asOf: Date;
  knownAt: Date;
  zone: string;
  onlySql: string[];
  onlyMemory: string[];
};

async function disagreements({ workspaceId, trial }: Stage): Promise<Disagreement[]> {
  const found: Disagreement[] = [];
  for (const { rule, scope } of trial.cases) {
    const { text, params } = membersQuery(workspaceId, rule, scope);
    const rows = await events.query<{ profile_id: string }>(text, { params });
    const inSql = new Set(rows.map((row) => row.profile_id));
    const members = trial.histories.filter((history) => isKnown(history, scope) && evaluateRule(rule, history, scope));
    const inMemory = new Set(members.map((history) => history.profileId));
    const onlySql = [...inSql].filter((id) => !inMemory.has(id));
    const onlyMemory = [...inMemory].filter((id) => !inSql.has(id));
    if (onlySql.length + onlyMemory.length === 0) continue;
    found.push({
      seed: trial.seed,
      rule,
      asOf: scope.asOf,
      knownAt: scope.knownAt,
      zone: scope.zone,
      onlySql,
      onlyMemory,
    });
  }
  return found;
}

const stages = Array.from(
  { length: batches * trialsPerBatch },
  (_, index): Stage => ({
    workspaceId: randomUUID(),
    trial: randomTrial(1000 + index, size),
  }),
);

beforeAll(() =>
  keepHistories(
    events,
    stages.map(({ workspaceId, trial }) => ({ workspaceId, histories: trial.histories, frozen: trial.frozen })),
  ),
);

it.each(Array.from({ length: batches }, (_, batch) => batch))(
  'SQL and memory name the same profiles, 100 rules over 100 histories each, batch %i',
  async (batch) => {
    const waiting = stages.slice(batch * trialsPerBatch, (batch + 1) * trialsPerBatch);
    const found: Disagreement[] = [];
    const work = async () => {
      for (let stage = waiting.pop(); stage; stage = waiting.pop()) found.push(...(await disagreements(stage)));
    };
    await Promise.all([work(), work(), work(), work()]);
    expect(found).toEqual([]);
  },
);

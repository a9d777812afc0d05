import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { cohortEdges } from '@/lib/core/cohorts/cohort-edges';
import { cohortTable, type FoundCohorts } from '@/lib/core/cohorts/cohort-table';
import { givenWeekStart, RetentionQuery } from '@/lib/core/cohorts/retention';
import { randomCalendar, randomHappening, randomVisits } from '@/lib/core/cohorts/trials/random-visits';
import { retain } from '@/lib/core/cohorts/trials/retain';
import { retentionCases } from '@/lib/core/cohorts/trials/retention-cases';
import type { History } from '@/lib/core/profiles/history';
import { noSegments, type Scope } from '@/lib/core/segments/scope';
import { Chance } from '@/lib/core/segments/trials/chance';
import { connectEvents } from '@/lib/data/events/client';
import { keepHistories } from '@/lib/data/events/keep-histories';
import { compileAudience } from './audience';
import { measureRetention } from './retention';

const events = connectEvents(process.env.CLICKHOUSE_TRIALS_URL ?? '');
afterAll(() => events.close());

/** What SQL finds of histories that a workspace of their own holds. */
async function found(
  histories: History[],
  query: RetentionQuery,
  edges: number[],
  scope: Scope,
): Promise<FoundCohorts> {
  const workspaceId = randomUUID();
  await keepHistories(events, [{ workspaceId, histories }]);
  const audience = compileAudience({ workspaceId, scope, who: null });
  const [whole] = await measureRetention(events, audience, { ...query, edges, allKnown: false });
  return whole ?? { sizes: [], returns: [] };
}

it.each(retentionCases())('SQL gives the published matrix of $name', async ({ histories, query, expected }) => {
  const asOf = new Date('2021-01-01T00:00:00Z');
  const scope = { asOf, knownAt: asOf, zone: 'UTC', resolve: noSegments };
  const edges = cohortEdges(query, { scope, weekStart: givenWeekStart(query) ?? 1 });
  const table = cohortTable(await found(histories, query, edges, scope), { ...query, edges, asOf });
  expect(table.cohorts.map(({ values }) => values)).toEqual(expected);
});

function randomTrial(seed: number) {
  const chance = new Chance(seed);
  const { period, periods, weekStart, scope, dateTo } = randomCalendar(chance);
  const start = randomHappening(chance);
  const isAmount = chance.happens(0.3);
  const query = RetentionQuery.parse({
    start: { ...start, first: chance.happens(0.4) },
    return: chance.happens(0.4) ? start : randomHappening(chance),
    period,
    periods,
    date_to: dateTo,
    mode: chance.pick(['classic', 'on_or_after']),
    minimum: chance.pick([1, 1, 1, 2, 3]),
    ...(isAmount && { measure: { aggregate: 'sum', property: 'amount' } }),
  });
  const edges = cohortEdges(query, { scope, weekStart });
  return { seed, query, edges, scope, histories: randomVisits(chance, edges, scope, 60) };
}

const inOrder = ({ sizes, returns }: FoundCohorts, isAmount: boolean): FoundCohorts => ({
  sizes: sizes.toSorted((a, b) => a.cohort - b.cohort),
  returns: returns
    .map((one) => ({ ...one, value: isAmount ? Math.round(one.value) : one.value }))
    .toSorted((a, b) => a.cohort - b.cohort || a.period - b.period),
});

it.each(Array.from({ length: 5 }, (_, batch) => batch))(
  'SQL and memory count the same people and amounts, 12 questions over 60 histories each, batch %i',
  async (batch) => {
    const trials = Array.from({ length: 12 }, (_, index) => randomTrial(batch * 100 + index));
    for (const { seed, query, edges, scope, histories } of trials) {
      const isAmount = query.measure !== undefined;
      const inSql = await found(histories, query, edges, scope);
      // SQL says amounts in the unit of the property, memory in millionths.
      const scaled = {
        ...inSql,
        returns: inSql.returns.map((one) => ({ ...one, value: one.value * (isAmount ? 1e6 : 1) })),
      };
      const plain = retain(histories, query, edges, scope);
      expect({ seed, query, ...inOrder(scaled, isAmount) }).toEqual({ seed, query, ...inOrder(plain, isAmount) });
    }
  },
);

import type { z } from 'zod';
import type { ServiceContext } from '@/lib/services/context';
import { askInsight } from '@/lib/services/insights/ask-insight';
import { funnelInsight } from '@/lib/services/insights/funnel-insight';
import type { Asked } from '@/lib/services/insights/insight-ground';
import type { InsightKind } from '@/lib/services/insights/insight-kind';
import { retentionInsight } from '@/lib/services/insights/retention-insight';
import { rfmInsight } from '@/lib/services/insights/rfm-insight';
import { trendInsight } from '@/lib/services/insights/trend-insight';
import { asOf } from './preview-cases';

/** Rows of numbers that both have to find, in an order that both can be put in. */
export type Facts = number[][];

/** A question as a screen asks it, and as somebody who writes SQL by hand would put it to DuckDB. */
export type InsightCase = {
  name: string;
  goalMs: number;
  ask(ctx: ServiceContext): Promise<Facts>;
  peer: string;
};

/** `facts` takes from the answer what DuckDB's rows say. */
function caseOf<Query extends z.ZodType<Asked>, Numbers extends z.ZodObject>(
  { name, goalMs, peer }: Omit<InsightCase, 'ask'>,
  kind: InsightKind<Query, z.ZodType, Numbers>,
  query: z.input<Query>,
  facts: (numbers: z.output<Numbers>) => Facts,
): InsightCase {
  const parsed = kind.Query.parse(query);
  return { name, goalMs, peer, ask: async (ctx) => facts(await askInsight(ctx, kind, parsed)) };
}

const now = "TIMESTAMP '2025-07-01 00:00:00'";
const weeks = 12;

const weeklyRetention = caseOf(
  {
    name: 'weekly retention, 12 weeks',
    goalMs: 500,
    peer: `WITH seen AS (
    SELECT DISTINCT profile_key, datediff('week', TIMESTAMP '2025-04-07', ts) AS week FROM events
    WHERE ts >= TIMESTAMP '2025-04-07' AND ts < TIMESTAMP '2025-06-30'
  )
  SELECT a.week AS cohort, b.week - a.week AS after, count(*) AS n
  FROM seen AS a JOIN seen AS b ON a.profile_key = b.profile_key AND b.week >= a.week GROUP BY ALL`,
  },
  retentionInsight,
  { as_of: asOf, date_to: '2025-06-29', period: 'week', periods: weeks },
  ({ cohorts }) =>
    cohorts.flatMap(({ values, begun }, cohort) =>
      values.slice(0, begun).map((value, after) => [cohort, after, value]),
    ),
);

const funnelSteps = ['document_created', 'prompt_sent', 'text_kept', 'document_exported'];

function fourSteps(name: string, goalMs: number, from: string): InsightCase {
  const reached = funnelSteps.slice(1).map(
    (event, index) => `s${index + 1} AS (
      SELECT s.profile_key, s.began, min(e.ts) AS ts FROM s${index} AS s JOIN events AS e ON e.profile_key = s.profile_key
      WHERE e.event = '${event}' AND e.ts >= s.ts AND e.ts <= s.began + INTERVAL 7 DAY AND e.ts <= ${now}
      GROUP BY ALL
    )`,
  );
  return caseOf(
    {
      name,
      goalMs,
      peer: `WITH s0 AS (
      SELECT profile_key, ts AS began, ts FROM events
      WHERE event = '${funnelSteps[0]}' AND ts >= TIMESTAMP '${from} 00:00:00' AND ts < ${now}
    ), ${reached.join(', ')}
    ${funnelSteps.map((_, index) => `SELECT ${index} AS step, count(DISTINCT profile_key) AS n FROM s${index}`).join(' UNION ALL ')}`,
    },
    funnelInsight,
    {
      as_of: asOf,
      steps: funnelSteps.map((event) => ({ event })),
      within: { n: 7, unit: 'day' },
      from,
      to: '2025-07-01',
    },
    ({ steps }) => steps.map(({ count }, index) => [index, count]),
  );
}

const score = (value: string, cuts: string) => `1 + len(list_filter(${cuts}, lambda c: ${value} > c))`;
const fifths = (value: string) => `[${[0.2, 0.4, 0.6, 0.8].map((q) => `quantile_disc(${value}, ${q})`).join(', ')}]`;

const rfmGrid = caseOf(
  {
    name: 'RFM scores and 5x5 grid',
    goalMs: 300,
    peer: `WITH customers AS (
    SELECT datediff('day', max(ts), ${now}) AS days, count(*) AS often, sum(amount) AS spent
    FROM events WHERE event = 'payment_made' AND ts <= ${now} GROUP BY profile_key
  ), cuts AS (
    SELECT ${fifths('days')} AS days_cuts, ${fifths('often')} AS often_cuts, ${fifths('spent')} AS spent_cuts FROM customers
  ), scored AS (
    SELECT 6 - (${score('days', 'days_cuts')}) AS recency, ${score('often', 'often_cuts')} AS frequency,
      ${score('spent', 'spent_cuts')} AS monetary FROM customers, cuts
  )
  SELECT recency, frequency, count(*) AS n FROM scored GROUP BY ALL`,
  },
  rfmInsight,
  { as_of: asOf, event: 'payment_made', property: 'amount' },
  ({ grid }) =>
    grid.filter(({ count }) => count > 0).map(({ recency, frequency, count }) => [recency, frequency, count]),
);

const trendByProperty = caseOf(
  {
    name: 'trend over 90 days split by a property',
    goalMs: 350,
    peer: `WITH rows AS (
    SELECT feature, datediff('day', TIMESTAMP '2025-04-02', ts) AS day FROM events
    WHERE event = 'feature_used' AND ts >= TIMESTAMP '2025-04-02' AND ts < TIMESTAMP '2025-07-01'
  ), top AS (
    SELECT feature, row_number() OVER (ORDER BY count(*) DESC, feature) - 1 AS place
    FROM rows WHERE feature IS NOT NULL GROUP BY feature ORDER BY count(*) DESC, feature LIMIT 5
  )
  SELECT place, day, count(*) AS n FROM rows JOIN top USING (feature) GROUP BY ALL`,
  },
  trendInsight,
  {
    as_of: asOf,
    series: [{ measure: 'events', event: 'feature_used' }],
    period: 'day',
    periods: 90,
    date_to: '2025-06-30',
    split: { by: 'property', name: 'feature', top: 5 },
  },
  ({ lines, parts }) =>
    lines
      .filter(({ part }) => parts[part - 1]?.kind === 'value')
      .flatMap(({ part, values }) => values.map((value, day) => [part - 1, day, value ?? 0]))
      .filter(([, , value]) => value !== 0),
);

export const insightCases: InsightCase[] = [
  weeklyRetention,
  fourSteps('funnel of 4 steps, 90 days', 250, '2025-04-02'),
  fourSteps('funnel of 4 steps, 12 months', 600, '2024-07-01'),
  rfmGrid,
  trendByProperty,
];

import type { Rule } from '@/lib/core/segments/rule';
import { asOf } from './preview-cases';

const now = `TIMESTAMP '${asOf.slice(0, 19).replace('T', ' ')}'`;

/** A rule, and the profiles of whom it holds as DuckDB finds them. */
export type SegmentCase = { key: string; rule: Rule; keys: string };

const holds = (key: string, rule: Rule, condition: string): SegmentCase => ({
  key,
  rule,
  keys: `SELECT profile_key FROM profiles WHERE coalesce(${condition}, false)`,
});

const did = (key: string, event: string, [n, days]: [number, number]): SegmentCase => ({
  key,
  rule: {
    kind: 'did',
    event,
    count: { operator: 'at_least', n },
    window: { last: { n: days, unit: 'day' } },
  },
  keys: `SELECT profile_key FROM events WHERE event = '${event}' AND ts > ${now} - INTERVAL ${days} DAY AND ts <= ${now}
    GROUP BY profile_key HAVING count(*) >= ${n}`,
});

const isAnyOf = (key: string, name: string, value: string[]) =>
  holds(
    key,
    { kind: 'trait', name, operator: 'is_any_of', value },
    `${name} IN (${value.map((one) => `'${one}'`).join(', ')})`,
  );

/** Large and small, by traits and by what people did; most of them share people with most others. */
export const tenSegments: SegmentCase[] = [
  isAnyOf('paying', 'plan', ['pro', 'team']),
  isAnyOf('near', 'country', ['DE', 'FR', 'NL']),
  isAnyOf('copywriters', 'role', ['copywriter']),
  isAnyOf('consultants', 'role', ['consultant']),
  holds(
    'readers',
    { kind: 'trait', name: 'interests', operator: 'includes', value: 'article' },
    "list_contains(interests, 'article')",
  ),
  did('askers', 'prompt_sent', [1, 21]),
  did('keepers', 'text_kept', [3, 30]),
  did('explorers', 'feature_used', [2, 90]),
  did('payers', 'payment_made', [1, 180]),
  did('leavers', 'subscription_cancelled', [1, 90]),
];

/** Who was seen in the last 30 days, by the lists that hold them: any, one only, each, and each two. */
export const overlapInDuckDb = `WITH active AS (
    SELECT DISTINCT profile_key FROM events WHERE ts > ${now} - INTERVAL 30 DAY AND ts <= ${now}
  ), held AS (
    SELECT profile_key, list FROM members WHERE profile_key IN (SELECT profile_key FROM active)
  ), counted AS (
    SELECT count(*) AS lists FROM held GROUP BY profile_key
  )
  SELECT -1 AS one, -1 AS other, count(*) AS people FROM active
  UNION ALL SELECT -2, -2, count(*) FROM counted
  UNION ALL SELECT -3, -3, count(*) FROM counted WHERE lists = 1
  UNION ALL SELECT a.list, b.list, count(*)
    FROM held AS a JOIN held AS b ON a.profile_key = b.profile_key AND b.list >= a.list GROUP BY ALL`;

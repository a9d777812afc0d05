import type { Rule } from '@/lib/core/segments/rule';

/**
 * Rules of growing size, each beside the question that somebody who writes SQL by hand would put to DuckDB. `facts` has
 * one row per profile; `counts` names for each condition what holds for it alone and what is left after it.
 */
export type PreviewCase = {
  name: string;
  rule: Rule;
  facts: string;
  all: string;
  counts: [path: string, alone: string, left: string | null][];
};

export const asOf = '2025-07-01T00:00:00Z';
const now = "TIMESTAMP '2025-07-01 00:00:00'";

const days = (n: number) => ({ last: { n, unit: 'day' as const } });
const atLeast = (n: number) => ({ operator: 'at_least' as const, n });
const since = (n: number) => `ts > ${now} - INTERVAL ${n} DAY AND ts <= ${now}`;

const paying: Rule = { kind: 'trait', name: 'plan', operator: 'is_any_of', value: ['pro', 'team'] };
const cancelled: Rule = { kind: 'did', event: 'subscription_cancelled', count: atLeast(1), window: days(90) };

const oneTrait: PreviewCase = {
  name: '1 condition on a trait',
  rule: { kind: 'all', rules: [paying] },
  facts: `SELECT coalesce(plan IN ('pro', 'team'), false) AS paying FROM profiles`,
  all: 'paying',
  counts: [['/rules/0', 'paying', 'paying']],
};

const oneBehaviour: PreviewCase = {
  name: '1 condition on events',
  rule: { kind: 'all', rules: [{ kind: 'did', event: 'text_kept', count: atLeast(3), window: days(30) }] },
  facts: `SELECT coalesce(kept >= 3, false) AS kept
    FROM profiles LEFT JOIN (
      SELECT profile_key, count(*) AS kept FROM events WHERE event = 'text_kept' AND ${since(30)} GROUP BY profile_key
    ) USING (profile_key)`,
  all: 'kept',
  counts: [['/rules/0', 'kept', 'kept']],
};

const powerWriters: PreviewCase = {
  name: '3 conditions',
  rule: {
    kind: 'all',
    rules: [
      paying,
      { kind: 'did', event: 'text_kept', count: atLeast(4), window: days(30) },
      { kind: 'not', rule: cancelled },
    ],
  },
  facts: `SELECT
      coalesce(plan IN ('pro', 'team'), false) AS paying,
      coalesce(kept >= 4, false) AS kept,
      coalesce(cancelled >= 1, false) AS cancelled
    FROM profiles LEFT JOIN (
      SELECT profile_key,
        count(*) FILTER (WHERE event = 'text_kept' AND ${since(30)}) AS kept,
        count(*) FILTER (WHERE event = 'subscription_cancelled') AS cancelled
      FROM events WHERE event IN ('text_kept', 'subscription_cancelled') AND ${since(90)} GROUP BY profile_key
    ) USING (profile_key)`,
  all: 'paying AND kept AND NOT cancelled',
  counts: [
    ['/rules/0', 'paying', 'paying'],
    ['/rules/1', 'kept', 'paying AND kept'],
    ['/rules/2', 'NOT cancelled', 'paying AND kept AND NOT cancelled'],
    ['/rules/2/rule', 'cancelled', null],
  ],
};

const worthWinningBack: PreviewCase = {
  name: '6 conditions, money over all time',
  rule: {
    kind: 'all',
    rules: [
      paying,
      { kind: 'not', rule: { kind: 'did', event: 'prompt_sent', count: atLeast(1), window: days(21) } },
      {
        kind: 'aggregate',
        event: 'payment_made',
        aggregate: 'sum',
        property: 'amount',
        operator: 'at_least',
        value: 100,
        window: 'ever',
      },
      {
        kind: 'any',
        rules: [
          { kind: 'trait', name: 'country', operator: 'is_any_of', value: ['DE', 'FR', 'NL'] },
          { kind: 'trait', name: 'role', operator: 'equals', value: 'copywriter' },
        ],
      },
      { kind: 'trait', name: 'signed_up_at', operator: 'before', value: '2025-04-01' },
    ],
  },
  facts: `SELECT
      coalesce(plan IN ('pro', 'team'), false) AS paying,
      coalesce(asked >= 1, false) AS asked,
      coalesce(paid, 0) >= 100000000 AS spent,
      coalesce(country IN ('DE', 'FR', 'NL'), false) AS near,
      coalesce(role = 'copywriter', false) AS copywriter,
      coalesce(signed_up_at < TIMESTAMP '2025-04-01', false) AS early
    FROM profiles LEFT JOIN (
      SELECT profile_key,
        count(*) FILTER (WHERE event = 'prompt_sent') AS asked,
        sum(amount) FILTER (WHERE event = 'payment_made') AS paid
      FROM events WHERE event = 'payment_made' AND ts <= ${now} OR event = 'prompt_sent' AND ${since(21)}
      GROUP BY profile_key
    ) USING (profile_key)`,
  all: 'paying AND NOT asked AND spent AND (near OR copywriter) AND early',
  counts: [
    ['/rules/0', 'paying', 'paying'],
    ['/rules/1', 'NOT asked', 'paying AND NOT asked'],
    ['/rules/1/rule', 'asked', null],
    ['/rules/2', 'spent', 'paying AND NOT asked AND spent'],
    ['/rules/3', 'near OR copywriter', 'paying AND NOT asked AND spent AND (near OR copywriter)'],
    ['/rules/3/rules/0', 'near', 'near'],
    ['/rules/3/rules/1', 'copywriter', 'near OR copywriter'],
    ['/rules/4', 'early', 'paying AND NOT asked AND spent AND (near OR copywriter) AND early'],
  ],
};

const likes = `coalesce(list_contains(interests, 'article'), false)`;
const beforeThird = 'abroad AND early AND present';

const everything: PreviewCase = {
  name: '12 conditions of every kind',
  rule: {
    kind: 'all',
    rules: [
      { kind: 'trait', name: 'country', operator: 'is_none_of', value: ['JP', 'CA'] },
      { kind: 'trait', name: 'signed_up_at', operator: 'before', value: '2025-06-01' },
      { kind: 'aggregate', aggregate: 'distinct_days', operator: 'at_least', value: 2, window: days(90) },
      {
        kind: 'any',
        rules: [
          {
            kind: 'did',
            event: 'feature_used',
            where: [{ property: 'feature', operator: 'is_any_of', value: ['comments', 'approvals', 'citations'] }],
            count: atLeast(2),
            window: days(90),
          },
          {
            kind: 'did',
            event: 'template_used',
            where: [{ property: 'template', operator: 'contains', value: 'post' }],
            count: atLeast(1),
            window: 'ever',
          },
          {
            kind: 'aggregate',
            event: 'prompt_sent',
            aggregate: 'average',
            property: 'length',
            operator: 'greater_than',
            value: 250,
            window: days(180),
          },
        ],
      },
      {
        kind: 'not',
        rule: {
          kind: 'did',
          event: 'subscription_cancelled',
          where: [{ property: 'reason', operator: 'equals', value: 'too expensive' }],
          count: atLeast(1),
          window: 'ever',
        },
      },
      {
        kind: 'aggregate',
        event: 'text_kept',
        aggregate: 'sum',
        property: 'words',
        operator: 'at_least',
        value: 60,
        window: days(180),
      },
      { kind: 'trait', name: 'newsletter', operator: 'not_equals', value: true },
      {
        kind: 'any',
        rules: [
          { kind: 'trait', name: 'interests', operator: 'includes', value: 'article' },
          { kind: 'trait', name: 'role', operator: 'equals', value: 'consultant' },
        ],
      },
    ],
  },
  facts: `SELECT
      coalesce(country NOT IN ('JP', 'CA'), true) AS abroad,
      coalesce(signed_up_at < TIMESTAMP '2025-06-01', false) AS early,
      coalesce(active_days >= 2, false) AS present,
      coalesce(together >= 2, false) AS together,
      coalesce(posts >= 1, false) AS posts,
      coalesce(length_sum > 250000000 * lengths, false) AS lengthy,
      coalesce(refused_price >= 1, false) AS refused,
      coalesce(words, 0) >= 60000000 AS wordy,
      coalesce(NOT newsletter, true) AS unread,
      ${likes} AS likes,
      coalesce(role = 'consultant', false) AS consultant
    FROM profiles LEFT JOIN (
      SELECT profile_key,
        count(DISTINCT ts::DATE) FILTER (WHERE ${since(90)}) AS active_days,
        count(*) FILTER (WHERE event = 'feature_used' AND feature IN ('comments', 'approvals', 'citations') AND ${since(90)}) AS together,
        count(*) FILTER (WHERE event = 'template_used' AND template LIKE '%post%') AS posts,
        sum(length) FILTER (WHERE event = 'prompt_sent' AND ${since(180)}) AS length_sum,
        count(length) FILTER (WHERE event = 'prompt_sent' AND ${since(180)}) AS lengths,
        count(*) FILTER (WHERE event = 'subscription_cancelled' AND reason = 'too expensive') AS refused_price,
        sum(words) FILTER (WHERE event = 'text_kept' AND ${since(180)}) AS words
      FROM events WHERE ts <= ${now} GROUP BY profile_key
    ) USING (profile_key)`,
  all: `${beforeThird} AND (together OR posts OR lengthy) AND NOT refused AND wordy AND unread AND (likes OR consultant)`,
  counts: [
    ['/rules/0', 'abroad', 'abroad'],
    ['/rules/1', 'early', 'abroad AND early'],
    ['/rules/2', 'present', beforeThird],
    ['/rules/3', 'together OR posts OR lengthy', `${beforeThird} AND (together OR posts OR lengthy)`],
    ['/rules/3/rules/0', 'together', 'together'],
    ['/rules/3/rules/1', 'posts', 'together OR posts'],
    ['/rules/3/rules/2', 'lengthy', 'together OR posts OR lengthy'],
    ['/rules/4', 'NOT refused', `${beforeThird} AND (together OR posts OR lengthy) AND NOT refused`],
    ['/rules/4/rule', 'refused', null],
    ['/rules/5', 'wordy', `${beforeThird} AND (together OR posts OR lengthy) AND NOT refused AND wordy`],
    ['/rules/6', 'unread', `${beforeThird} AND (together OR posts OR lengthy) AND NOT refused AND wordy AND unread`],
    [
      '/rules/7',
      'likes OR consultant',
      `${beforeThird} AND (together OR posts OR lengthy) AND NOT refused AND wordy AND unread AND (likes OR consultant)`,
    ],
    ['/rules/7/rules/0', 'likes', 'likes'],
    ['/rules/7/rules/1', 'consultant', 'likes OR consultant'],
  ],
};

export const previewCases: PreviewCase[] = [oneTrait, oneBehaviour, powerWriters, worthWinningBack, everything];

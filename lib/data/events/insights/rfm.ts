import 'server-only';
import { z } from 'zod';
import type { Binning } from '@/lib/core/rfm/readable-bins';
import type { RfmAxisName } from '@/lib/core/rfm/rfm-axes';
import type { RfmDefinition, RfmSubject } from '@/lib/core/rfm/rfm-definition';
import type { ScoredCount } from '@/lib/core/rfm/rfm-standing';
import { millionths } from '@/lib/core/segments/evaluate/comparison';
import { propertyPlace } from '@/lib/core/segments/sql/occurrences';
import { axisValue, rfmScores, rfmValues } from '@/lib/core/segments/sql/rfm';
import { int64, literal, or, type Sql, sql, uuid } from '@/lib/core/segments/sql/sql';
import type { EventStore } from '../client';
import { askRows, receivedBy } from './ask';
import { type Audience, inParts } from './audience';

type Options = { signal?: AbortSignal };

/** The rows that are looked at, for the conditions of a question. */
const lookedAt = ({ workspaceId, scope, isLookedAt }: Audience): Sql[] => [
  sql`workspace_id = ${uuid(workspaceId)}`,
  receivedBy(scope),
  isLookedAt,
];

/** The customers among the people looked at: `profile_key`, three values and three scores. */
export const customerScores = (subject: RfmSubject, scores: RfmDefinition['scores'], audience: Audience): Sql =>
  rfmScores(subject, scores, audience.scope, lookedAt(audience));

const Whole = z.coerce.bigint();
const Count = z.coerce.number();
/** An aggregate of an empty set is no number. */
const Values = z.array(Whole);
const AxesRow = z.object({
  customers: Count,
  events: Count,
  with_amount: Count,
  without_times: Count,
  first_ms: Count,
  recency: Values,
  frequency: Values,
  monetary: Values,
});

/** The values of an axis in order: the least, quantiles, the most; amounts in millionths. Empty for nobody. */
export type AxisSpread = { least: bigint; low: bigint; high: bigint; most: bigint; quantiles: bigint[] };
export type MeasuredAxes = {
  customers: number;
  events: number;
  eventsWithAmount: number;
  withoutTimes: number;
  /** The first event looked at, in milliseconds. */
  firstMs: number;
  spread: Record<RfmAxisName, AxisSpread> | null;
};

/** How the three values are spread, before anybody is scored. `parts` is how many equal parts quantiles make. */
export async function measureRfmAxes(
  events: EventStore,
  subject: RfmSubject,
  audience: Audience,
  parts: number,
  options: Options = {},
): Promise<MeasuredAxes> {
  const amounts = propertyPlace(subject.property).has('number');
  const more = sql`, count() AS event_rows, countIf(${amounts}) AS amount_rows, min(ts) AS first_ts`;
  const spread = (value: Sql): Sql =>
    sql`arrayMap(v -> toString(v), arrayConcat([min(${value})], ${quantilesOf(parts, value)}, [max(${value})]))`;
  const [row] = await askRows(
    events,
    sql`SELECT count() AS customers, sum(event_rows) AS events, sum(amount_rows) AS with_amount, countIf(often = 0) AS without_times, toUnixTimestamp64Milli(min(first_ts)) AS first_ms, ${spread(sql`days`)} AS recency, ${spread(sql`often`)} AS frequency, ${spread(sql`amount`)} AS monetary FROM (${rfmValues(subject, audience.scope, lookedAt(audience), more)})`,
    AxesRow,
    options,
  );
  if (!row) throw new Error('Counting customers answered nothing.');
  return {
    customers: row.customers,
    events: row.events,
    eventsWithAmount: row.with_amount,
    withoutTimes: row.without_times,
    firstMs: row.first_ms,
    spread:
      row.customers === 0
        ? null
        : { recency: spreadOf(row.recency), frequency: spreadOf(row.frequency), monetary: spreadOf(row.monetary) },
  };
}

function spreadOf(values: bigint[]): AxisSpread {
  const [least = 0n, low = 0n] = values;
  const [high = 0n, most = 0n] = values.slice(-2);
  return { least, low, high, most, quantiles: values.slice(2, -2) };
}

/**
 * The least value that a part of all does not exceed: the weighted kind answers that one, where the plain kind answers
 * the next. Each level is a little below its fraction, so that no rounding lifts it over a whole count.
 */
function quantilesOf(parts: number, value: Sql): Sql {
  switch (parts) {
    case 2:
      return sql`quantilesExactWeighted(0.02, 0.499999999999, 0.98)(${value}, 1)`;
    case 3:
      return sql`quantilesExactWeighted(0.02, 0.333333333332, 0.666666666665, 0.98)(${value}, 1)`;
    case 4:
      return sql`quantilesExactWeighted(0.02, 0.249999999999, 0.499999999999, 0.749999999999, 0.98)(${value}, 1)`;
    default:
      return sql`quantilesExactWeighted(0.02, 0.199999999999, 0.399999999999, 0.599999999999, 0.799999999999, 0.98)(${value}, 1)`;
  }
}

const Scored = z.object({
  recency: Count,
  frequency: Count,
  monetary: Count,
  bin: Count,
  /** 0 for scores; bins of days, times and amounts are 1, 2 and 3. */
  kind: Count,
  count: Count,
  total: Whole,
  at_recency: Count,
  at_frequency: Count,
  at_monetary: Count,
});

export type CountedScores = {
  /** Beside each count, how many of them lie exactly at the cut-off that ends their class. */
  counts: (ScoredCount & { atCut: Record<RfmAxisName, number> })[];
  bins: Record<RfmAxisName, Map<number, number>>;
};

/** Customers by their three scores, and by the bars of three histograms, in one pass. */
export async function countRfmScores(
  events: EventStore,
  asked: { subject: RfmSubject; scores: RfmDefinition['scores']; binnings: Record<RfmAxisName, Binning> },
  audience: Audience,
  options: Options = {},
): Promise<CountedScores> {
  const { subject, scores, binnings } = asked;
  const at = (axis: RfmAxisName): Sql => atCut(axis, scores.cuts[axis]);
  const bins = sql`${binSql('recency', binnings)} AS days_bin, ${binSql('frequency', binnings)} AS times_bin, ${binSql('monetary', binnings)} AS amount_bin`;
  const customers = sql`SELECT recency, frequency, monetary, amount, ${at('recency')} AS at_r, ${at('frequency')} AS at_f, ${at('monetary')} AS at_m, ${bins} FROM (${customerScores(subject, scores, audience)})`;
  const rows = await askRows(
    events,
    sql`SELECT recency, frequency, monetary, multiIf(grouping(days_bin) = 0, 1, grouping(times_bin) = 0, 2, grouping(amount_bin) = 0, 3, 0) AS kind, days_bin + times_bin + amount_bin AS bin, count() AS count, toString(sum(amount)) AS total, countIf(at_r) AS at_recency, countIf(at_f) AS at_frequency, countIf(at_m) AS at_monetary FROM (${customers}) GROUP BY GROUPING SETS ((recency, frequency, monetary), (days_bin), (times_bin), (amount_bin))`,
    Scored,
    options,
  );
  const binsOfKind = (kind: number) =>
    new Map(rows.filter((row) => row.kind === kind).map((row) => [row.bin, row.count]));
  return {
    counts: rows
      .filter((row) => row.kind === 0)
      .map(({ recency, frequency, monetary, count, total, ...row }) => ({
        ...{ recency, frequency, monetary, count, amount: total },
        atCut: { recency: row.at_recency, frequency: row.at_frequency, monetary: row.at_monetary },
      })),
    bins: { recency: binsOfKind(1), frequency: binsOfKind(2), monetary: binsOfKind(3) },
  };
}

const atCut = (axis: RfmAxisName, cuts: readonly number[]): Sql =>
  or(cuts.map((cut) => sql`${axisValue(axis)} = toInt128(${int64(millionths(cut))})`));

/** The bar a value belongs to, from 0; what lies below the first or beyond the last belongs to it. */
function binSql(axis: RfmAxisName, binnings: Record<RfmAxisName, Binning>): Sql {
  const { from, width, count } = binnings[axis];
  const start = sql`toInt128(${int64(millionths(from))})`;
  const place = sql`intDiv(greatest(${axisValue(axis)}, ${start}) - ${start}, toInt128(${int64(millionths(width))}))`;
  return sql`toUInt16(least(${place}, ${literal(count - 1)}))`;
}

const PartRow = z
  .object({ part: Count, recency: Count, frequency: Count, monetary: Count, count: Count, total: Whole })
  .transform(({ total, ...row }) => ({ ...row, amount: total }));
export type PartCount = ScoredCount & { part: number };

/** The same scores in each part of a split; parts count from 1. */
export function countRfmParts(
  events: EventStore,
  asked: { subject: RfmSubject; scores: RfmDefinition['scores'] },
  audience: Audience,
  options: Options = {},
): Promise<PartCount[]> {
  const customers = customerScores(asked.subject, asked.scores, audience);
  const columns = [sql`recency`, sql`frequency`, sql`monetary`, sql`amount`];
  return askRows(
    events,
    sql`SELECT part, recency, frequency, monetary, count() AS count, toString(sum(amount)) AS total FROM (${inParts(customers, columns, audience)}) WHERE part > 0 GROUP BY part, recency, frequency, monetary`,
    PartRow,
    options,
  );
}

import 'server-only';
import { z } from 'zod';
import { unreachable } from '@/lib/core/errors';
import type { Feature } from '@/lib/core/features/feature';
import type { Rule } from '@/lib/core/segments/rule';
import { compileRule } from '@/lib/core/segments/sql/compile-rule';
import { occurrenceSql, propertyPlace } from '@/lib/core/segments/sql/occurrences';
import { and, flat, int64, type Sql, sql, text, uuid } from '@/lib/core/segments/sql/sql';
import type { EventStore } from '../client';
import { happenedIn, receivedBy, streamRows } from './ask';
import type { Audience } from './audience';

const dayMs = 86_400_000;

/** What is known of one profile, in the order of the features; texts are those of traits, and null is missing. */
export type FeatureRow = {
  profileId: string;
  values: (number | string | null)[];
  /** The parts it was drawn for: 0 is everybody looked at, the others count from 1 in the order of the audience's. */
  parts: number[];
};

const Row = z.object({
  profile_id: z.string(),
  drawn_for: z.array(z.coerce.number()),
  features: z.array(z.coerce.number()),
  numbers: z.array(z.coerce.number()),
  texts: z.array(z.string()),
});

/**
 * The features of the profiles looked at, at most so many, always the same ones: chosen by a hash of their ids, so
 * that they are a fair sample and the same people give the same answer in any workspace. One row a profile, in the order
 * of that hash; after the features, 1 or missing for each rule. Where the audience falls apart, so many are chosen of
 * everybody and so many of each part, by the same hash: whoever is chosen of everybody is chosen for each of their parts.
 */
export async function readFeatures(
  events: EventStore,
  audience: Audience,
  features: readonly Feature[],
  { most, rules = [], signal }: { most: number; rules?: readonly Rule[]; signal?: AbortSignal },
): Promise<FeatureRow[]> {
  const chosen = chosenSql(audience, most);
  const known = flat(
    [
      ...features.map((feature, index) => featureSql(feature, index, audience)),
      ...rules.map((rule, index) => ruleSql(rule, features.length + index, audience)),
    ],
    ' UNION ALL ',
  );
  const question = sql`SELECT any(profile_id) AS profile_id, any(drawn_for) AS drawn_for, groupArrayIf(f, f < 255) AS features, groupArrayIf(v, f < 255) AS numbers, groupArrayIf(s, f < 255) AS texts FROM (SELECT profile_key, profile_id, place, drawn_for, toUInt8(255) AS f, 0. AS v, '' AS s FROM (${chosen}) UNION ALL SELECT profile_key, profile_id, place, drawn_for, f, v, s FROM (${known}) AS known INNER JOIN (${chosen}) AS chosen USING (profile_key)) GROUP BY profile_key ORDER BY any(place)`;
  const rows: FeatureRow[] = [];
  for await (const batch of streamRows<unknown>(events, question, { signal })) {
    for (const raw of batch) rows.push(rowOf(Row.parse(raw), features.length + rules.length));
  }
  return rows;
}

/** Who is read: profile_key, profile_id, their place by the hash, and the parts they were drawn for. */
function chosenSql({ workspaceId, scope, isLookedAt, parts }: Audience, most: number): Sql {
  const people = sql`SELECT profile_key, profile_id, sipHash64(profile_id, 29) AS place FROM profiles FINAL WHERE workspace_id = ${uuid(workspaceId)} AND ${receivedBy(scope, sql`first_received_at`)} AND ${isLookedAt}`;
  if (parts === null) {
    return sql`SELECT profile_key, profile_id, place, [toUInt8(0)] AS drawn_for FROM (${people}) ORDER BY place LIMIT ${int64(most)}`;
  }
  const drawn = sql`SELECT profile_key, profile_id, place, part FROM (${people}) AS people INNER JOIN (${parts}) AS split USING (profile_key) ORDER BY place LIMIT ${int64(most)} BY part`;
  return sql`SELECT profile_key, any(profile_id) AS profile_id, any(place) AS place, groupArray(part) AS drawn_for FROM (${drawn}) GROUP BY profile_key`;
}

function rowOf(row: z.output<typeof Row>, width: number): FeatureRow {
  const values: FeatureRow['values'] = new Array(width).fill(null);
  row.features.forEach((feature, index) => {
    const written = row.texts[index] ?? '';
    values[feature] = written === '' ? (row.numbers[index] ?? null) : written;
  });
  return { profileId: row.profile_id, values, parts: row.drawn_for };
}

/** profile_key, the number of the feature, and its value as a number or as a text. */
function featureSql(feature: Feature, index: number, audience: Audience): Sql {
  const place = sql`toUInt8(${int64(index)}) AS f`;
  if (feature.kind === 'trait') return traitSql(feature.name, place, audience);
  const { workspaceId, scope, isLookedAt } = audience;
  const end = scope.asOf.getTime() + 1;
  const conditions = [
    sql`workspace_id = ${uuid(workspaceId)}`,
    ...occurrenceSql(feature, scope),
    happenedIn(end - feature.days * dayMs, end, scope),
    receivedBy(scope),
    isLookedAt,
    ...(feature.kind === 'average' ? [propertyPlace(feature.property).has('number')] : []),
  ];
  return sql`SELECT profile_key, ${place}, toFloat64(${measureSql(feature, audience)}) AS v, '' AS s FROM events WHERE ${and(conditions)} GROUP BY profile_key`;
}

/** Who belongs to a rule has a 1. */
function ruleSql(rule: Rule, index: number, { workspaceId, scope }: Audience): Sql {
  return sql`SELECT profile_key, toUInt8(${int64(index)}) AS f, 1. AS v, '' AS s FROM (${compileRule(rule, workspaceId, scope)})`;
}

function measureSql(feature: Exclude<Feature, { kind: 'trait' }>, { scope }: Audience): Sql {
  switch (feature.kind) {
    case 'count':
      return sql`count()`;
    case 'sum':
      return sql`sum(toInt128(${propertyPlace(feature.property).value('number')})) / 1000000`;
    case 'average':
      return sql`avg(${propertyPlace(feature.property).value('number')}) / 1000000`;
    case 'active_days':
      return sql`uniqExact(toDate32(toTimeZone(ts, ${text(scope.zone)})))`;
    case 'recency':
      return sql`intDiv(${int64(scope.asOf.getTime())} - toUnixTimestamp64Milli(max(ts)), ${int64(dayMs)})`;
    default:
      return unreachable(feature);
  }
}

/** The newest known value; a list and a time say nothing by themselves, and are missing. */
function traitSql(name: string, place: Sql, { workspaceId, scope, isLookedAt }: Audience): Sql {
  const newest = sql`SELECT profile_key, type, text, number FROM trait_values WHERE workspace_id = ${uuid(workspaceId)} AND name = ${text(name)} AND ${receivedBy(scope)} AND ${isLookedAt} ORDER BY profile_key DESC, received_at DESC, ordinal DESC LIMIT 1 BY profile_key`;
  return sql`SELECT profile_key, ${place}, multiIf(type = 'number', number / 1000000, type = 'boolean', toFloat64(number), 0.) AS v, if(type = 'text', text, '') AS s FROM (${newest}) WHERE type IN ('number', 'boolean', 'text')`;
}

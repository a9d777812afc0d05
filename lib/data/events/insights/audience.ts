import 'server-only';
import { z } from 'zod';
import type { ProfileSplit } from '@/lib/core/insights/split';
import type { Rule } from '@/lib/core/segments/rule';
import type { Scope } from '@/lib/core/segments/scope';
import { compileRule, compileRules } from '@/lib/core/segments/sql/compile-rule';
import { commas, int64, type Sql, sql, text, texts, uuid } from '@/lib/core/segments/sql/sql';
import type { EventStore } from '../client';
import { askRows, receivedBy } from './ask';

/** Who a question is about, and how they fall apart. */
export type Audience = {
  workspaceId: string;
  scope: Scope;
  /** Holds for rows of the people looked at, in any table that has `profile_key`. */
  isLookedAt: Sql;
  /**
   * One row a profile and part it is in: `profile_key` and `part`, which is 0 for the whole and counts from 1 in the
   * order of the parts; null when nothing is split.
   */
  parts: Sql | null;
  partCount: number;
};

type Asked = {
  workspaceId: string;
  scope: Scope;
  /** Null looks at everybody. */
  who: Rule | null;
  split?: { by: 'segments'; rules: Rule[] } | { by: 'trait'; name: string; values: string[] };
};

export function compileAudience({ workspaceId, scope, who, split }: Asked): Audience {
  const members = who && sql`profile_key IN (${compileRule(who, workspaceId, scope)})`;
  const isLookedAt = members ?? sql`true`;
  const whole = { workspaceId, scope, isLookedAt };
  if (split === undefined) return { ...whole, parts: null, partCount: 0 };
  return split.by === 'segments'
    ? { ...whole, parts: segmentParts(split.rules, whole), partCount: split.rules.length }
    : { ...whole, parts: traitParts(split, whole), partCount: split.values.length + 2 };
}

type Whole = Pick<Audience, 'workspaceId' | 'scope' | 'isLookedAt'>;

/** Profiles of no segment are in the whole alone. */
function segmentParts(rules: readonly Rule[], { workspaceId, scope, isLookedAt }: Whole): Sql {
  const { everybody, conditions } = compileRules(rules, workspaceId, scope);
  const flags = commas(conditions.map(({ condition }, index) => sql`if(${condition}, ${int64(index + 1)}, -1)`));
  return sql`SELECT profile_key, toUInt8(arrayJoin(arrayFilter(p -> p >= 0, [0, ${flags}]))) AS part FROM (${everybody}) WHERE ${isLookedAt}`;
}

/** The last two parts are other values, and none. */
function traitParts({ name, values }: { name: string; values: string[] }, whole: Whole): Sql {
  const { workspaceId, scope, isLookedAt } = whole;
  const known = sql`SELECT profile_key, ${placeOf(sql`value`, values)} AS part FROM (${traitValues(name, whole)}) GROUP BY profile_key, part`;
  const held = sql`SELECT profile_key, groupUniqArray(part) AS held FROM (${known}) GROUP BY profile_key`;
  const all = sql`SELECT profile_key FROM profiles FINAL WHERE workspace_id = ${uuid(workspaceId)} AND ${receivedBy(scope, sql`first_received_at`)} AND ${isLookedAt}`;
  const none = sql`toUInt8(${int64(values.length + 2)})`;
  return sql`SELECT profile_key, arrayJoin(arrayConcat([toUInt8(0)], if(empty(held), [${none}], held))) AS part FROM (${all}) AS everybody LEFT JOIN (${held}) AS holders USING (profile_key)`;
}

/** The number of a value's part: its place among those that stand by themselves, or the part of all others. */
export const placeOf = (value: Sql, values: readonly string[]): Sql =>
  sql`toUInt8(if(indexOf(${texts(values)}, ${value}) = 0, ${int64(values.length + 1)}, indexOf(${texts(values)}, ${value})))`;

/** The newest known value of a trait as text, a row for each entry of a list: profile_key and value. */
export function traitValues(name: string, { workspaceId, scope, isLookedAt }: Whole): Sql {
  const written = sql`multiIf(type = 'text', [text], type = 'boolean', [if(number = 1, 'true', 'false')], type = 'list', arrayDistinct(list), type = 'number', [${millionthsText(sql`number`)}], [formatDateTime(fromUnixTimestamp64Milli(number, 'UTC'), '%Y-%m-%d')])`;
  return sql`SELECT profile_key, arrayJoin(${written}) AS value FROM (SELECT profile_key, type, text, number, list FROM trait_values WHERE workspace_id = ${uuid(workspaceId)} AND name = ${text(name)} AND ${receivedBy(scope)} AND ${isLookedAt} ORDER BY profile_key DESC, received_at DESC, ordinal DESC LIMIT 1 BY profile_key)`;
}

/** 1500000 is "1.5". */
export const millionthsText = (number: Sql): Sql => sql`toString(reinterpret(${number}, 'Decimal64(6)'))`;

/** The commonest values of a trait among the people looked at, and how many different ones there are. */
export async function listTopValues(
  events: EventStore,
  { name, top }: Extract<ProfileSplit, { by: 'trait' }>,
  whole: Whole,
  options: { signal?: AbortSignal } = {},
): Promise<{ values: string[]; others: number }> {
  const rows = await askRows(
    events,
    sql`SELECT value, count() AS profiles, count() OVER () AS distinct_values FROM (${traitValues(name, whole)}) GROUP BY value ORDER BY profiles DESC, value LIMIT ${int64(top)}`,
    z.object({ value: z.string(), distinct_values: z.coerce.number() }),
    options,
  );
  return { values: rows.map((row) => row.value), others: Math.max(0, (rows[0]?.distinct_values ?? 0) - rows.length) };
}

/**
 * Rows that have a `profile_key`, once for each part their profile is in: `part` and the columns named. Without a split
 * every row is in the whole.
 */
export function inParts(rows: Sql, columns: readonly Sql[], { parts }: Pick<Audience, 'parts'>): Sql {
  if (parts === null) return sql`SELECT toUInt8(0) AS part, ${commas(columns)} FROM (${rows})`;
  return sql`SELECT part, ${commas(columns)} FROM (${rows}) AS counted INNER JOIN (${parts}) AS split USING (profile_key)`;
}

/** Those of `keys` who are in a part; 0 is the whole. */
export function keysInPart({ parts }: Pick<Audience, 'parts'>, part: number, keys: Sql): Sql {
  if (parts === null || part === 0) return keys;
  return sql`SELECT profile_key FROM (${parts}) WHERE part = ${int64(part)} AND profile_key IN (${keys})`;
}

/** Of the people looked at those of whom a rule holds, in a part. */
export function ruleKeysInPart(rule: Rule, { workspaceId, scope, isLookedAt, parts }: Audience, part: number): Sql {
  const keys = sql`SELECT profile_key FROM (${compileRule(rule, workspaceId, scope)}) WHERE ${isLookedAt}`;
  return keysInPart({ parts }, part, keys);
}

/** How many are looked at, as a whole and in each part. */
export async function countAudience(
  events: EventStore,
  audience: Audience,
  options: { signal?: AbortSignal } = {},
): Promise<number[]> {
  const { workspaceId, scope, isLookedAt } = audience;
  const everybody = sql`SELECT profile_key FROM profiles FINAL WHERE workspace_id = ${uuid(workspaceId)} AND ${receivedBy(scope, sql`first_received_at`)} AND ${isLookedAt}`;
  const rows = await askRows(
    events,
    sql`SELECT part, count() AS profiles FROM (${audience.parts ?? sql`SELECT toUInt8(0) AS part FROM (${everybody})`}) GROUP BY part`,
    z.object({ part: z.coerce.number(), profiles: z.coerce.number() }),
    options,
  );
  const counts = new Map(rows.map((row) => [row.part, row.profiles]));
  return Array.from({ length: audience.partCount + 1 }, (_, part) => counts.get(part) ?? 0);
}

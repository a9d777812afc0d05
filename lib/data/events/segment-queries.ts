import 'server-only';
import { z } from 'zod';
import { countedConditions } from '@/lib/core/segments/counted-conditions';
import type { Rule } from '@/lib/core/segments/rule';
import type { Scope } from '@/lib/core/segments/scope';
import {
  type CompiledCondition,
  type CompiledRules,
  compileRule,
  compileRules,
} from '@/lib/core/segments/sql/compile-rule';
import {
  and,
  column,
  commas,
  int64,
  not,
  type Rendered,
  render,
  type Sql,
  sql,
  uuid,
} from '@/lib/core/segments/sql/sql';
import type { EventStore, QueryOptions } from './client';
import { describeProfiles, type SampleProfile } from './sample-profiles';
import { deleteMembers } from './segment-members';

/** Runs rules on the events: counts, samples, memberships. A rule has to be checked before it comes here. */

export type Asking = Pick<QueryOptions, 'signal'>;
export type CountedCondition = { path: string; alone: number; left: number | null };
export type ConditionCounts = { count: number; total: number; conditions: CountedCondition[] };

const sampleSize = 10;

function ask<Schema extends z.ZodType>(events: EventStore, question: Sql, schema: Schema, { signal }: Asking) {
  const { text, params } = render(question);
  return events.query(text, { params, schema, signal });
}

/** Arrays first: a list of one would be read as a number. */
const Counted = z.record(z.string(), z.union([z.array(z.string()), z.coerce.number()]));

/**
 * Counts profiles for each condition, and for some conditions also the first ten keys, in one pass over those of whom
 * some fact says something; the others are alike, so they are counted by subtraction.
 */
async function countProfiles(
  events: EventStore,
  rules: Pick<CompiledRules, 'stirred' | 'everybody' | 'total' | 'words'>,
  { counted, sampled }: { counted: readonly CompiledCondition[]; sampled: readonly CompiledCondition[] },
  options: Asking,
): Promise<{ total: number; counts: number[]; keys: string[][] }> {
  const profiles = sampled.some(({ holdsAtRest }) => holdsAtRest) ? rules.everybody : rules.stirred;
  const size = sql`${int64(sampleSize)}`;
  const keys = sampled.length > 0 ? sql`, groupArraySorted(10)(profile_key) AS keys` : sql``;
  const answers = commas([
    sql`(${rules.total}) AS total`,
    sql`sum(profiles) AS seen`,
    ...counted.map(({ condition }, index) => sql`sumIf(profiles, ${condition}) AS ${column('n', index)}`),
    ...sampled.map(
      ({ condition }, index) =>
        sql`arraySlice(arraySort(arrayFlatten(groupArrayIf(keys, ${condition}))), 1, ${size}) AS ${column('s', index)}`,
    ),
  ]);
  const { words } = rules;
  const [row] = await ask(
    events,
    sql`SELECT ${answers} FROM (SELECT ${words}, count() AS profiles${keys} FROM (${profiles}) GROUP BY ${words})`,
    Counted,
    options,
  );
  const number = (name: string): number => z.number().parse(row?.[name]);
  const unseen = number('total') - number('seen');
  return {
    total: number('total'),
    counts: counted.map(({ holdsAtRest }, index) => number(`n${index}`) + (holdsAtRest ? unseen : 0)),
    keys: sampled.map((_, index) => z.array(z.string()).parse(row?.[`s${index}`])),
  };
}

async function countTree(
  events: EventStore,
  workspaceId: string,
  rule: Rule,
  scope: Scope,
  options: Asking & { sample: boolean },
) {
  const nodes = countedConditions(rule);
  const rules = [rule, ...nodes.flatMap((node) => (node.left ? [node.alone, node.left] : [node.alone]))];
  const compiled = compileRules(rules, workspaceId, scope);
  const counted = compiled.conditions;
  const sampled = options.sample ? counted.slice(0, 1) : [];
  const { total, counts, keys } = await countProfiles(events, compiled, { counted, sampled }, options);
  const rest = counts.slice(1);
  return {
    count: counts[0] ?? 0,
    total,
    conditions: nodes.map(({ path, left }) => ({
      path,
      alone: rest.shift() ?? 0,
      left: left ? (rest.shift() ?? 0) : null,
    })),
    keys: keys[0] ?? [],
  };
}

/** How many belong, of how many, and what each condition does to that. */
export async function countConditions(
  events: EventStore,
  workspaceId: string,
  rule: Rule,
  scope: Scope,
  options: Asking = {},
): Promise<ConditionCounts> {
  const { count, total, conditions } = await countTree(events, workspaceId, rule, scope, { ...options, sample: false });
  return { count, total, conditions };
}

/** The counts and ten of those who belong, in one pass. */
export async function previewRule(
  events: EventStore,
  workspaceId: string,
  rule: Rule,
  scope: Scope,
  options: Asking = {},
): Promise<ConditionCounts & { sample: SampleProfile[] }> {
  const { keys, ...counted } = await countTree(events, workspaceId, rule, scope, { ...options, sample: true });
  return { ...counted, sample: await describeProfiles(events, workspaceId, keys, scope, options) };
}

/** Ten of those who belong: the same ones as long as they do. */
export async function sampleMembers(
  events: EventStore,
  workspaceId: string,
  rule: Rule,
  scope: Scope,
  options: Asking = {},
): Promise<SampleProfile[]> {
  const question = sql`${compileRule(rule, workspaceId, scope)} ORDER BY profile_key LIMIT ${int64(sampleSize)}`;
  const rows = await ask(events, question, z.object({ profile_key: z.string() }), options);
  return describeProfiles(
    events,
    workspaceId,
    rows.map((row) => row.profile_key),
    scope,
    options,
  );
}

/** How many belong to each of many rules, in one pass. */
export async function countOne(
  events: EventStore,
  workspaceId: string,
  rules: readonly Rule[],
  scope: Scope,
  options: Asking = {},
): Promise<{ total: number; counts: number[] }> {
  const compiled = compileRules(rules, workspaceId, scope);
  const asked = { counted: compiled.conditions, sampled: [] };
  const { total, counts } = await countProfiles(events, compiled, asked, options);
  return { total, counts };
}

export type Membership = { memberCount: number; membershipHash: string };

/** The members of a rule, to be embedded: profile_key and profile_id. */
export function compileMembers(workspaceId: string, rule: Rule, scope: Scope): Sql {
  return sql`SELECT profile_key, profile_id FROM profiles FINAL WHERE workspace_id = ${uuid(workspaceId)} AND profile_key IN (${compileRule(rule, workspaceId, scope)})`;
}

/** The members of a rule as text and parameters, for questions that are written by hand. */
export const membersQuery = (workspaceId: string, rule: Rule, scope: Scope): Rendered =>
  render(compileMembers(workspaceId, rule, scope));

const MembershipRow = z
  .object({ members: z.coerce.number(), hash: z.string() })
  .transform(({ members, hash }): Membership => ({ memberCount: members, membershipHash: hash }));

/** SHA-256 of the ids sorted by their bytes, each followed by a newline. */
function membershipSql(members: Sql): Sql {
  return sql`SELECT count() AS members, lower(hex(SHA256(arrayStringConcat(arrayMap(id -> concat(id, '\n'), arraySort(groupArray(profile_id))))))) AS hash FROM (${members})`;
}

/** How many belong and the hash of who they are, as a version and its refreshes keep them. */
export async function membershipOf(
  events: EventStore,
  workspaceId: string,
  rule: Rule,
  scope: Scope,
  options: Asking = {},
): Promise<Membership> {
  const [row] = await ask(events, membershipSql(compileMembers(workspaceId, rule, scope)), MembershipRow, options);
  return row ?? z.never().parse(row);
}

/** All members, some thousand at a time, in no order. */
export function streamRuleMembers(
  events: EventStore,
  workspaceId: string,
  rule: Rule,
  scope: Scope,
  { signal }: Asking = {},
): AsyncIterable<{ profile_id: string }[]> {
  const { text, params } = render(
    sql`SELECT profile_id FROM (${compileMembers(workspaceId, rule, scope)}) ORDER BY profile_id`,
  );
  return events.stream<{ profile_id: string }>(text, { params, signal });
}

/** Writes who belongs as a snapshot. */
export function writeMembers(
  events: EventStore,
  workspaceId: string,
  snapshotId: string,
  rule: Rule,
  scope: Scope,
): Promise<Membership> {
  return writeKeys(events, workspaceId, snapshotId, compileRule(rule, workspaceId, scope));
}

/**
 * Writes the profiles of a question whose column is `profile_key` as a list of its own. May run again after a crash: a
 * list that is whole stays, half a list is replaced. Its bitmap comes last, so that whoever finds one finds the whole.
 */
export async function writeKeys(
  events: EventStore,
  workspaceId: string,
  snapshotId: string,
  keys: Sql,
): Promise<Membership> {
  const members = sql`SELECT profile_key, profile_id FROM profiles FINAL WHERE workspace_id = ${uuid(workspaceId)} AND profile_key IN (${keys})`;
  const written = sql`SELECT profile_id FROM segment_members WHERE workspace_id = ${uuid(workspaceId)} AND snapshot_id = ${uuid(snapshotId)}`;
  const [wanted] = await ask(events, membershipSql(members), MembershipRow, {});
  const [found] = await ask(events, membershipSql(written), MembershipRow, {});
  if (!wanted) return z.never().parse(wanted);
  const command = async (question: Sql, token?: string): Promise<void> => {
    const { text, params } = render(question);
    await events.command(text, { params, token });
  };
  if (found?.memberCount !== wanted.memberCount || found.membershipHash !== wanted.membershipHash) {
    if (found && found.memberCount > 0) await deleteMembers(events, workspaceId, [snapshotId]);
    await command(
      sql`INSERT INTO segment_members (workspace_id, snapshot_id, profile_key, profile_id) SELECT ${uuid(workspaceId)}, ${uuid(snapshotId)}, profile_key, profile_id FROM (${members}) ORDER BY profile_id`,
      `members ${snapshotId} ${found?.memberCount}`,
    );
  }
  await command(
    sql`INSERT INTO segment_bitmaps (workspace_id, snapshot_id, members) SELECT ${uuid(workspaceId)}, ${uuid(snapshotId)}, groupBitmapState(number) FROM profiles FINAL WHERE workspace_id = ${uuid(workspaceId)} AND profile_key IN (SELECT profile_key FROM segment_members WHERE workspace_id = ${uuid(workspaceId)} AND snapshot_id = ${uuid(snapshotId)})`,
  );
  return wanted;
}

export type Comparison = {
  entering: number;
  leaving: number;
  staying: number;
  entering_sample: SampleProfile[];
  leaving_sample: SampleProfile[];
  staying_sample: SampleProfile[];
};

const never: CompiledCondition = { condition: sql`false`, holdsAtRest: false };
const opposite = ({ condition, holdsAtRest }: CompiledCondition): CompiledCondition => ({
  condition: not(condition),
  holdsAtRest: !holdsAtRest,
});
const both = (one: CompiledCondition, other: CompiledCondition): CompiledCondition => ({
  condition: and([one.condition, other.condition]),
  holdsAtRest: one.holdsAtRest && other.holdsAtRest,
});

/** Who would enter, leave and stay if one rule took the place of another, both asked at the same moments. */
export async function compareMembers(
  events: EventStore,
  workspaceId: string,
  { before, after }: { before: Rule | null; after: Rule },
  scope: Scope,
  options: Asking = {},
): Promise<Comparison> {
  const compiled = compileRules(before ? [after, before] : [after], workspaceId, scope);
  const [now = never, then = never] = compiled.conditions;
  const counted = [both(now, opposite(then)), both(then, opposite(now)), both(now, then)];
  const { counts, keys } = await countProfiles(events, compiled, { counted, sampled: counted }, options);
  const profilesOf = (index: number) => describeProfiles(events, workspaceId, keys[index] ?? [], scope, options);
  const [entering, leaving, staying] = await Promise.all([profilesOf(0), profilesOf(1), profilesOf(2)]);
  return {
    entering: counts[0] ?? 0,
    leaving: counts[1] ?? 0,
    staying: counts[2] ?? 0,
    entering_sample: entering,
    leaving_sample: leaving,
    staying_sample: staying,
  };
}

import { eventTimes } from '@/lib/core/exact-time';
import type { Aggregate, Did } from '@/lib/core/segments/rule';
import { aggregateSql } from '@/lib/core/segments/sql/aggregate';
import { anchorRows, inAfterWindow } from '@/lib/core/segments/sql/anchors';
import { anyWordSet, changedWords, wordColumns } from '@/lib/core/segments/sql/bits';
import { didSql } from '@/lib/core/segments/sql/did';
import type { Fact } from '@/lib/core/segments/sql/facts';
import { eventSql, momentSql, occurrenceSql } from '@/lib/core/segments/sql/occurrences';
import type { Source } from '@/lib/core/segments/sql/source';
import { and, or, render, type Sql, sql } from '@/lib/core/segments/sql/sql';
import { type Bounds, windowBounds } from '@/lib/core/time';

type EventFact = Fact<Did | Aggregate>;
type Fixed = Extract<Bounds, { kind: 'fixed' }>;
type After = Extract<Bounds, { kind: 'after' }>;

/** Passes over the events of fixed windows: one for each event, up to this many; the others share the last one. */
const mostPasses = 12;

/** Facts about events: a pass for each event with a fixed window, one over those counted from each profile's own moment. */
export function eventRows(facts: readonly EventFact[], source: Source): Sql[] {
  const fixed = facts.flatMap((fact) => {
    const bounds = windowBounds(fact.rule.window, fact.scope);
    return bounds.kind === 'fixed' ? [{ ...fact, bounds }] : [];
  });
  const after = facts.flatMap((fact) => {
    const bounds = windowBounds(fact.rule.window, fact.scope);
    return bounds.kind === 'after' ? [{ ...fact, bounds }] : [];
  });
  return [
    ...passesOf(fixed).map((facts) => fixedRows(facts, source)),
    ...(after.length > 0 ? [afterRows(after, source)] : []),
  ];
}

/** Facts on the same event are read together, and only the rows of that event, which lie side by side. */
function passesOf<F extends EventFact>(facts: readonly F[]): F[][] {
  const byEvent = new Map<string | undefined, F[]>();
  for (const fact of facts) {
    const known = byEvent.get(fact.rule.event) ?? [];
    byEvent.set(fact.rule.event, [...known, fact]);
  }
  const passes = [...byEvent.values()];
  return passes.length <= mostPasses
    ? passes
    : [...passes.slice(0, mostPasses - 1), passes.slice(mostPasses - 1).flat()];
}

const truthOf = ({ rule, scope }: EventFact, row: Sql): Sql =>
  rule.kind === 'did' ? didSql(rule, row) : aggregateSql(rule, row, scope);

function distinct(parts: readonly Sql[]): Sql[] {
  const byText = new Map(parts.map((part) => [keyOf(part), part]));
  return [...byText.values()];
}

function keyOf(part: Sql): string {
  const { text, params } = render(part);
  return JSON.stringify([text, Object.values(params).map(String)]);
}

/** Only rows that some fact looks at are read on; where all facts look at the same rows, none asks again. */
function fixedRows(facts: readonly (EventFact & { bounds: Fixed })[], source: Source): Sql {
  const whole = distinct(facts.map((fact) => and([filterOf(fact), ...whereOf(fact)])));
  if (whole.length === 1) {
    return grouped(
      changedWords(facts, source.words, (fact) => truthOf(fact, sql`true`)),
      sql`events`,
      or(whole),
      source,
    );
  }
  const filters = distinct(facts.map(filterOf));
  const words = changedWords(facts, source.words, (fact) => {
    return truthOf(fact, and(filters.length === 1 ? whereOf(fact) : [filterOf(fact), ...whereOf(fact)]));
  });
  return grouped(words, sql`events`, or(filters), source);
}

const whereOf = ({ rule, scope }: EventFact): Sql[] => occurrenceSql({ where: rule.where }, scope);

function filterOf({ rule, bounds }: EventFact & { bounds: Fixed }): Sql {
  return and([
    ...(rule.event === undefined ? [] : [eventSql(rule.event)]),
    ...(bounds.from > eventTimes.first ? [sql`ts >= ${momentSql(bounds.from)}`] : []),
    sql`ts < ${momentSql(bounds.to)}`,
  ]);
}

function grouped(words: Sql, table: Sql, rows: Sql, source: Source): Sql {
  return sql`SELECT profile_key, ${wordColumns(source.words)}, 0 AS known FROM (SELECT profile_key, ${words} FROM ${table} WHERE workspace_id = ${source.workspace} AND received_at <= ${source.knownAt} AND ${rows} GROUP BY profile_key HAVING ${anyWordSet(source.words)})`;
}

/** Each profile's moments are found first and joined to its rows. */
function afterRows(facts: readonly (EventFact & { bounds: After })[], source: Source): Sql {
  const anchors = [...new Set(facts.map((fact) => fact.bounds.event))];
  const ends = Math.max(...facts.map((fact) => fact.bounds.to));
  const joined = sql`events INNER JOIN (${anchorRows(anchors, ends, source)}) AS anchors USING (profile_key)`;
  const words = changedWords(facts, source.words, (fact) => {
    const inWindow = inAfterWindow(anchors.indexOf(fact.bounds.event), fact.bounds.lengthMs);
    return truthOf(fact, and([...occurrenceSql(fact.rule, fact.scope), inWindow]));
  });
  const wanted = distinct(facts.map((fact) => (fact.rule.event === undefined ? sql`true` : eventSql(fact.rule.event))));
  return grouped(words, joined, and([sql`ts < ${momentSql(ends)}`, or(wanted)]), source);
}

import type { ValueType } from '@/lib/core/events/value';
import { eventTimes } from '@/lib/core/exact-time';
import { withinMs } from '@/lib/core/segments/evaluate/sequence';
import type { Occurrence, Sequence } from '@/lib/core/segments/rule';
import type { Scope } from '@/lib/core/segments/scope';
import { anchorRows, inAfterWindow } from '@/lib/core/segments/sql/anchors';
import { momentSql, occurrenceSql, propertyPlace, valueTypes } from '@/lib/core/segments/sql/occurrences';
import type { Source } from '@/lib/core/segments/sql/source';
import { and, commas, flat, literal, or, type Sql, sql, texts, total } from '@/lib/core/segments/sql/sql';
import { type Bounds, windowBounds } from '@/lib/core/time';

/** What is looked for: a sequence, or the steps of a funnel, which are the same. */
export type Chained = Pick<Sequence, 'steps' | 'window' | 'within' | 'without' | 'same'>;
/** `only` holds for the people looked at. */
type Rows = Pick<Source, 'workspace' | 'knownAt'> & { only?: Sql };

/** Ten steps take the bits 0 to 9; what must not come between has the next one. */
export const breakBit = 1024;
export const stepBits = 1023;

/** Whose chains they are: a profile's, or with a property held equal those of a profile and a value. */
export const ownerOf = ({ same }: Chained): Sql => (same === undefined ? sql`profile_key` : sql`profile_key, shared`);

/**
 * What can be a step or must not come between, a row for each event and owner: `at` is its time in milliseconds, one
 * more than since 1970 so that 0 is no time; `bits` is what it can be. What must not come between does so whatever its
 * property is, for every value alike.
 */
export function stepRows(chained: Chained, scope: Scope, source: Rows): Sql {
  const { same, steps, without = [] } = chained;
  const plain = { names: sql`profile_key`, selected: sql`profile_key` };
  if (same === undefined) return readRows(chained, [...steps, ...without], plain, { scope, source });
  const shared = { names: ownerOf(chained), selected: sql`profile_key, arrayJoin(${valuesSql(same)}) AS shared` };
  const found = readRows({ ...chained, without: undefined }, steps, shared, { scope, source });
  if (without.length === 0) return found;
  const breaking = readRows({ ...chained, steps: [] }, without, plain, { scope, source });
  const owners = sql`SELECT DISTINCT profile_key, shared FROM (${found})`;
  const broken = sql`SELECT profile_key, shared, at, bits FROM (${breaking}) AS breaking INNER JOIN (${owners}) AS owners USING (profile_key)`;
  return flat([found, broken], ' UNION ALL ');
}

function readRows(
  chained: Chained,
  looked: readonly Occurrence[],
  owner: { names: Sql; selected: Sql },
  { scope, source }: { scope: Scope; source: Rows },
): Sql {
  const bounds = windowBounds(chained.window, scope);
  const isCounted = bounds.kind === 'after' && chained.steps.length > 0;
  const table = isCounted
    ? sql`events INNER JOIN (${anchorRows([bounds.event], bounds.to, source)}) AS anchors USING (profile_key)`
    : sql`events`;
  const rows = and([
    sql`workspace_id = ${source.workspace}`,
    sql`received_at <= ${source.knownAt}`,
    ...timesSql(chained, bounds, scope),
    eventsSql(looked),
    ...(source.only ? [source.only] : []),
  ]);
  const at = sql`toUInt64(toUnixTimestamp64Milli(ts) + 1) AS at`;
  const bits = sql`${bitsSql(chained, bounds, scope)} AS bits`;
  return sql`SELECT ${owner.names}, at, bits FROM (SELECT ${owner.selected}, ${at}, ${bits} FROM ${table} WHERE ${rows}) WHERE bits != 0`;
}

function bitsSql({ steps, without = [] }: Chained, bounds: Bounds, scope: Scope): Sql {
  const meets = (occurrence: Occurrence): Sql => and([...occurrenceSql(occurrence, scope)]);
  const bit = (condition: Sql, value: number): Sql => sql`toUInt64(${condition}) * ${literal(value)}`;
  return total([
    ...steps.map((step, index) =>
      bit(index === 0 ? and([meets(step), inFirstWindow(bounds)]) : meets(step), 2 ** index),
    ),
    ...(without.length > 0 ? [bit(or(without.map(meets)), breakBit)] : []),
  ]);
}

function inFirstWindow(bounds: Bounds): Sql {
  if (bounds.kind === 'after') return inAfterWindow(0, bounds.lengthMs);
  return and([sql`ts >= ${momentSql(bounds.from)}`, sql`ts < ${momentSql(bounds.to)}`]);
}

/** A chain lies between its earliest possible first step and the end of the time it has from its latest. */
function timesSql(chained: Chained, bounds: Bounds, { asOf }: Scope): Sql[] {
  const end = asOf.getTime() + 1;
  if (bounds.kind === 'after') return [sql`ts < ${momentSql(end)}`];
  return [
    ...(bounds.from > eventTimes.first ? [sql`ts >= ${momentSql(bounds.from)}`] : []),
    sql`ts < ${momentSql(Math.min(end, bounds.to + withinMs(chained)))}`,
  ];
}

function eventsSql(occurrences: readonly Occurrence[]): Sql {
  const names = occurrences.flatMap(({ event }) => event ?? []);
  return names.length < occurrences.length ? sql`true` : sql`event IN ${texts([...new Set(names)])}`;
}

/** The values of a property of one event, each with its type: the text 1 is not the number 1. */
function valuesSql(property: string): Sql {
  const place = propertyPlace(property);
  const presentValue = (type: ValueType, index: number): Sql =>
    sql`if(${place.has(type)}, [(toUInt8(${literal(index)}), toString(${place.value(type)}))], [])`;
  return sql`arrayConcat(${commas(valueTypes.map(presentValue))})`;
}

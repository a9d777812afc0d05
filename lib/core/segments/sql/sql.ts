/**
 * A piece of SQL whose values are bound. Its text comes from templates in this code base only: whatever comes from a
 * rule can be interpolated as a bound value and in no other way, as the types allow nothing else.
 */
export type Sql = { kind: 'sql'; texts: readonly string[]; holes: readonly (Sql | Bound)[] };
export type Bound = { kind: 'bound'; type: BoundType; value: BoundValue };
type BoundType = 'String' | 'Int64' | 'UInt64' | 'Array(String)' | 'Array(Int64)' | 'UUID';
type BoundValue = string | readonly string[] | readonly bigint[];

/** Text ready for `{p0:Type}` binding. Equal values share a name, and equal rules give equal text. */
export type Rendered = { text: string; params: Record<string, BoundValue> };

export function sql(texts: TemplateStringsArray, ...holes: (Sql | Bound)[]): Sql {
  return { kind: 'sql', texts, holes };
}

export const text = (value: string): Bound => ({ kind: 'bound', type: 'String', value });
export const uuid = (value: string): Bound => ({ kind: 'bound', type: 'UUID', value });
export const texts = (value: readonly string[]): Bound => ({ kind: 'bound', type: 'Array(String)', value });
export const int64 = (value: number | bigint): Bound => ({ kind: 'bound', type: 'Int64', value: String(value) });
export const uint64 = (value: number | bigint): Bound => ({ kind: 'bound', type: 'UInt64', value: String(value) });
export const int64s = (values: readonly bigint[]): Bound => ({
  kind: 'bound',
  type: 'Array(Int64)',
  value: values,
});

type ColumnPrefix = 'w' | 'a' | 'n' | 's' | 't' | 'x' | 'b' | 'l' | 'e' | 'r';

/** A column that this code numbered. */
export function column(prefix: ColumnPrefix, index: number): Sql {
  return { kind: 'sql', texts: [`${prefix}${Math.trunc(index)}`], holes: [] };
}

/** A whole number of this code's own, such as a bit, never one from a rule. */
export const literal = (value: number | bigint): Sql => ({ kind: 'sql', texts: [BigInt(value).toString()], holes: [] });

export const yes: Sql = sql`true`;
export const no: Sql = sql`false`;

export const commas = (parts: readonly Sql[]): Sql => flat(parts, ', ');
/** Holds when all parts do; of no parts, always: callers give at least one where nothing may match everyone. */
export const and = (parts: readonly Sql[]): Sql => grouped(parts, ' AND ', yes);
/** Holds when any part does; of no parts, never. */
export const or = (parts: readonly Sql[]): Sql => grouped(parts, ' OR ', no);
export const not = (part: Sql): Sql => sql`NOT (${part})`;

function grouped(parts: readonly Sql[], separator: ' AND ' | ' OR ', empty: Sql): Sql {
  const [first] = parts;
  if (first === undefined) return empty;
  return parts.length === 1 ? first : sql`(${flat(parts, separator)})`;
}

/** Added in pairs of pairs: a long chain of additions takes ClickHouse long to analyse. */
export function total(parts: readonly Sql[]): Sql {
  const [first = sql`0`] = parts;
  if (parts.length < 2) return first;
  const middle = Math.ceil(parts.length / 2);
  return sql`(${total(parts.slice(0, middle))} + ${total(parts.slice(middle))})`;
}

export function flat(parts: readonly Sql[], separator: ', ' | ' + ' | ' AND ' | ' OR ' | ' UNION ALL '): Sql {
  return { kind: 'sql', texts: ['', ...parts.slice(1).map(() => separator), ''], holes: parts };
}

export function render(fragment: Sql): Rendered {
  const names = new Map<string, string>();
  const params: Record<string, BoundValue> = {};
  const written: string[] = [];
  const write = (part: Sql | Bound): void => {
    if (part.kind === 'bound') {
      written.push(`{${nameOf(part)}:${part.type}}`);
      return;
    }
    part.texts.forEach((piece, index) => {
      written.push(piece);
      const hole = part.holes[index];
      if (hole) write(hole);
    });
  };
  const nameOf = (bound: Bound): string => {
    const key = JSON.stringify([bound.type, bound.value], (_, value) =>
      typeof value === 'bigint' ? `${value}` : value,
    );
    const known = names.get(key);
    if (known) return known;
    const name = `p${names.size}`;
    names.set(key, name);
    params[name] = bound.value;
    return name;
  };
  write(fragment);
  return { text: written.join(''), params };
}

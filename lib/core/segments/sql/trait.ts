import type { ValueType } from '@/lib/core/events/value';
import type { Trait } from '@/lib/core/segments/rule';
import type { Scope } from '@/lib/core/segments/scope';
import { compareSql } from '@/lib/core/segments/sql/comparison';
import { type Sql, sql, yes } from '@/lib/core/segments/sql/sql';

/** Whether one row of trait values, the newest of its name, compares. */
export function traitSql(rule: Trait, scope: Scope): Sql {
  return compareSql(rule, { has: typeSql, value: valueSql, defaults: false }, scope);
}

function typeSql(type: ValueType | null): Sql {
  switch (type) {
    case 'text':
      return sql`type = 'text'`;
    case 'number':
      return sql`type = 'number'`;
    case 'boolean':
      return sql`type = 'boolean'`;
    case 'time':
      return sql`type = 'time'`;
    case 'list':
      return sql`type = 'list'`;
    case null:
      return yes;
  }
}

function valueSql(type: ValueType): Sql {
  switch (type) {
    case 'text':
      return sql`text`;
    case 'list':
      return sql`list`;
    case 'boolean':
      return sql`(number != 0)`;
    case 'number':
    case 'time':
      return sql`number`;
  }
}

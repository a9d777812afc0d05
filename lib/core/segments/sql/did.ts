import type { Did } from '@/lib/core/segments/rule';
import { numberOrder } from '@/lib/core/segments/sql/number-order';
import { type Sql, sql, uint64 } from '@/lib/core/segments/sql/sql';

/** Over the rows of one profile: whether enough of them meet `row`. */
export function didSql(rule: Did, row: Sql): Sql {
  return numberOrder(rule.count.operator, sql`countIf(${row})`, sql`${uint64(rule.count.n)}`);
}

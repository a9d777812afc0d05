import { unreachable } from '@/lib/core/errors';
import type { NumberOperator } from '@/lib/core/segments/rule';
import { type Sql, sql } from '@/lib/core/segments/sql/sql';

export function numberOrder(operator: NumberOperator, left: Sql, right: Sql): Sql {
  switch (operator) {
    case 'equals':
      return sql`(${left} = ${right})`;
    case 'not_equals':
      return sql`(${left} != ${right})`;
    case 'less_than':
      return sql`(${left} < ${right})`;
    case 'at_most':
      return sql`(${left} <= ${right})`;
    case 'greater_than':
      return sql`(${left} > ${right})`;
    case 'at_least':
      return sql`(${left} >= ${right})`;
    default:
      return unreachable(operator);
  }
}

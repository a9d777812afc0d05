import type { DraftCondition, DraftWhere } from './draft-rule';
import { isNegative } from './operators';
import type { Operator } from './rule';

/** Where a condition means more than its words seem to say: one sentence for each surprise, as law 1 has it. */
export function surprisesOf(node: DraftCondition): string[] {
  switch (node.kind) {
    case 'trait':
      if (node.name === '' || !isNegative(node.operator) || node.operator === 'not_exists') return [];
      return [`Includes profiles with no ${node.name}.`];
    case 'did':
      return [
        ...(meetsNothing(node.count.operator, node.count.n) ? [never(node.event)] : []),
        ...missingOf(node.where),
      ];
    case 'aggregate':
      return [...ofAggregate(node), ...missingOf(node.where)];
    case 'segment':
    case 'snapshot':
      return [];
  }
}

function ofAggregate(node: Extract<DraftCondition, { kind: 'aggregate' }>): string[] {
  if (['sum', 'distinct_values', 'distinct_days'].includes(node.aggregate)) {
    const meets = typeof node.value === 'number' && meetsNothing(node.operator, node.value);
    return meets ? ['Nothing counts as 0, so this includes profiles without any.'] : [];
  }
  if (!isNegative(node.operator) || !node.property) return [];
  return [`Includes profiles with no ${node.property} at all.`];
}

function missingOf(where: DraftWhere[] = []): string[] {
  return where
    .filter((part) => part.property !== '' && isNegative(part.operator) && part.operator !== 'not_exists')
    .map((part) => `Counts events with no ${part.property} too.`);
}

function never(event: string | undefined): string {
  return event ? `Includes profiles who never did ${event}.` : 'Includes profiles who never did anything.';
}

/** Whether zero meets the comparison. */
function meetsNothing(operator: Operator, value: number): boolean {
  switch (operator) {
    case 'equals':
      return value === 0;
    case 'not_equals':
      return value !== 0;
    case 'less_than':
      return value > 0;
    case 'at_most':
      return value >= 0;
    case 'greater_than':
      return value < 0;
    case 'at_least':
      return value <= 0;
    default:
      return false;
  }
}

import type { Rule } from '@/lib/core/segments/rule';

/** One or two words for a condition, to stand under a bar. */
export function shortName(rule: Rule): string {
  switch (rule.kind) {
    case 'trait':
      return rule.name;
    case 'did':
      return rule.event ?? 'any event';
    case 'aggregate':
      return rule.aggregate === 'distinct_days' ? 'active days' : rule.property;
    case 'segment':
      return rule.segment;
    case 'snapshot':
      return 'frozen list';
    case 'not':
      return `not ${shortName(rule.rule)}`;
    case 'all':
    case 'any':
      return rule.rules.length === 1 && rule.rules[0]
        ? shortName(rule.rules[0])
        : `${rule.kind} of ${rule.rules.length}`;
  }
}

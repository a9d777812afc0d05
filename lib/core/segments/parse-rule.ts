import { AppError } from '@/lib/core/errors';
import type { Finding } from '@/lib/core/segments/finding';
import { Rule } from '@/lib/core/segments/rule';
import { toPointer } from '@/lib/core/segments/rule-issue';

/** What keeps raw JSON from being a rule, one sentence per problem. */
export function findRuleProblems(value: unknown): Finding[] {
  const issues = Rule.safeParse(value).error?.issues ?? [];
  return issues.map((issue) => ({ path: toPointer(issue.path), severity: 'error', message: issue.message }));
}

/** Reads a rule and fills its defaults. Throws `invalid` with every problem in `details.findings`. */
export function parseRule(value: unknown): Rule {
  const parsed = Rule.safeParse(value);
  if (parsed.success) return parsed.data;
  const findings = findRuleProblems(value);
  throw new AppError('invalid', findings[0]?.message ?? 'This is not a rule.', { details: { findings } });
}

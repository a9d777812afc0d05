import { checkComparison } from '@/lib/core/segments/check/comparison';
import { type CheckContext, warning } from '@/lib/core/segments/check/context';
import { findTrait } from '@/lib/core/segments/dictionary';
import type { Finding } from '@/lib/core/segments/finding';
import type { Trait } from '@/lib/core/segments/rule';

export function checkTrait(rule: Trait, path: string, { dictionary, zone }: CheckContext): Finding[] {
  const known = findTrait(dictionary, rule.name);
  const subject = `the trait "${rule.name}"`;
  const unknown = `No profile has had a trait "${rule.name}" yet, so it counts as missing. Check the spelling.`;
  return [
    ...(known ? [] : [warning(`${path}/name`, unknown)]),
    ...checkComparison(rule, { path, subject, types: known ? [known.type] : [], zone }),
  ];
}

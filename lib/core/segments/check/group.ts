import { warning } from '@/lib/core/segments/check/context';
import type { Finding } from '@/lib/core/segments/finding';
import { canonicalRule } from '@/lib/core/segments/hash-rule';
import type { All, Any } from '@/lib/core/segments/rule';

/** A condition that stands twice in one group, or beside its own opposite. */
export function checkGroup(rule: All | Any, path: string): Finding[] {
  const seen = new Map<string, number>();
  return rule.rules.flatMap((part, index) => {
    const own = canonicalRule(part);
    const opposite = part.kind === 'not' ? canonicalRule(part.rule) : canonicalRule({ kind: 'not', rule: part });
    const place = `${path}/rules/${index}`;
    const twin = seen.get(own);
    const foe = seen.get(opposite);
    seen.set(own, index);
    if (twin !== undefined) return [warning(place, 'This condition stands twice in its group. Remove one of the two.')];
    if (foe === undefined) return [];
    const whom = rule.kind === 'all' ? 'nobody' : 'everyone';
    return [
      warning(place, `This is the opposite of condition ${foe + 1} of its group, so the group holds for ${whom}.`),
    ];
  });
}

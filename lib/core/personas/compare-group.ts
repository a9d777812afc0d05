import { estimateShareRatio, type Share } from '@/lib/core/math/share';
import type { Comparison } from './persona';
import { namesEvent, type RuleNames } from './rule-names';

/** How many profiles of each side did an event or hold a value. */
export type GroupCount = {
  kind: 'event' | 'trait';
  name: string;
  value: string | null;
  label: string;
  members: number;
  others: number;
};

/**
 * Which of these counts set a group apart: the ratio of the shares, strongest first, intervals widened for all that
 * were compared (Bonferroni), in `groups` groups like this one. What the group's own rule names stands apart and is
 * not counted as a comparison.
 */
export function compareGroup(
  counts: GroupCount[],
  size: { members: number; others: number },
  names: RuleNames,
  groups = 1,
): Pick<Comparison, 'comparisons' | 'items'> {
  const isNamed = ({ kind, name }: GroupCount) => (kind === 'event' ? namesEvent(names, name) : names.traits.has(name));
  const comparisons = groups * counts.filter((count) => !isNamed(count)).length;
  const items = counts.map((count) => {
    const members: Share = { successes: count.members, n: size.members };
    const others: Share = { successes: count.others, n: size.others };
    const ratio = estimateShareRatio(members, others, { comparisons });
    const { kind, name, value, label } = count;
    return { kind, name, value, label, members, others, ratio, by_definition: isNamed(count) };
  });
  return { comparisons, items: items.sort((a, b) => strength(b.ratio) - strength(a.ratio)) };
}

/** The distance from "as common" that even the near end of the interval keeps; nothing when it reaches 1. */
function strength(ratio: Comparison['items'][number]['ratio']): number {
  if (ratio.kind !== 'estimate') return -2;
  if (ratio.low > 1) return Math.log(ratio.low);
  if (ratio.high < 1) return -Math.log(ratio.high);
  return -1;
}

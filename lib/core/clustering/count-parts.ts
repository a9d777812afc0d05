import type { GroupsPart } from '@/lib/core/clustering/groups';
import { differenceFromOthers } from '@/lib/core/insights/difference-from-others';
import type { Part } from '@/lib/core/insights/split';
import { estimateShare } from '@/lib/core/math/share';

/** The members of a part: the group of each, and whether they are among the rows that stand for everybody. */
export type PartMembers = { part: Part; labels: Int32Array; isInWhole: boolean[] };

/**
 * How the members of each part fall into the groups, with the share of each group (Wilson 1927) and how it differs from
 * that of everybody who is not in the part (Newcombe 1998, widened for all groups of all parts, Bonferroni 1936).
 */
export function countParts(whole: Int32Array, parts: readonly PartMembers[], k: number): GroupsPart[] {
  const ofWhole = countLabels(whole, k);
  const comparisons = parts.length * k;
  return parts.map(({ part, labels, isInWhole }) => {
    const counts = countLabels(labels, k);
    const inWhole = countLabels(
      labels.filter((_, row) => isInWhole[row]),
      k,
    );
    const others = ofWhole.map((count, group) => count - (inWhole[group] ?? 0));
    const [n, otherN] = [sumOf(counts), sumOf(others)];
    const groups = counts.map((count, group) => ({
      group,
      count,
      share: estimateShare({ successes: count, n }),
      difference: differenceFromOthers(
        { successes: count, n },
        { successes: others[group] ?? 0, n: otherN },
        comparisons,
      ),
    }));
    return { part, profiles: n, groups };
  });
}

function countLabels(labels: Int32Array, k: number): number[] {
  const counts = new Array<number>(k).fill(0);
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

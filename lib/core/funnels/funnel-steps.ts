import type { FunnelPart, FunnelStepNumbers } from '@/lib/core/funnels/funnel';
import { type DifferenceFromOthers, differenceFromOthers } from '@/lib/core/insights/difference-from-others';
import type { Part } from '@/lib/core/insights/split';
import { estimateShare } from '@/lib/core/math/share';

/** What a store counts of some people: how many reached each step, and how long each step took them in milliseconds. */
export type FoundSteps = { counts: number[]; medians: (number | null)[]; p90s: (number | null)[] };

export function funnelSteps({ counts, medians, p90s }: FoundSteps): FunnelStepNumbers[] {
  const began = counts[0] ?? 0;
  return counts.map((count, index) => ({
    count,
    rate: began === 0 ? null : count / began,
    from_start: estimateShare({ successes: count, n: began }),
    from_previous: estimateShare({ successes: count, n: counts[index - 1] ?? count }),
    stopped: count - (counts[index + 1] ?? count),
    median_seconds: secondsOf(medians[index]),
    p90_seconds: secondsOf(p90s[index]),
  }));
}

const secondsOf = (ms: number | null | undefined): number | null => (ms == null ? null : ms / 1000);

/** The parts beside each other, each compared with everybody else who began. */
export function funnelParts(parts: readonly Part[], whole: FoundSteps, found: readonly FoundSteps[]): FunnelPart[] {
  const comparisons = parts.length * Math.max(1, whole.counts.length - 1);
  return parts.flatMap((part, index) => {
    const own = found[index];
    if (!own) return [];
    const steps = funnelSteps(own).map((step, place) => ({
      ...step,
      difference: place === 0 ? null : differenceAt(place, own, { whole, comparisons }),
    }));
    return [{ part, steps }];
  });
}

function differenceAt(
  place: number,
  { counts }: FoundSteps,
  { whole, comparisons }: { whole: FoundSteps; comparisons: number },
): DifferenceFromOthers | null {
  const own = { successes: counts[place] ?? 0, n: counts[0] ?? 0 };
  const others = { successes: (whole.counts[place] ?? 0) - own.successes, n: (whole.counts[0] ?? 0) - own.n };
  return differenceFromOthers(own, others, comparisons);
}

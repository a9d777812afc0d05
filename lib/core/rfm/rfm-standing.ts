import { fromMillionths } from '@/lib/core/events/millionths';
import type { RfmStanding } from '@/lib/core/rfm/rfm';
import { gridPlaces, groupAt, type RfmGroup } from '@/lib/core/rfm/rfm-groups';
import type { RfmScored } from '@/lib/core/rfm/score-rfm';

/** Customers of the same three scores, and what they spent in millionths. */
export type ScoredCount = RfmScored & { count: number; amount: bigint };

/** The grid and the groups from counts by score. Every place of the grid is there, also where nobody is. */
export function rfmStanding(
  counts: readonly ScoredCount[],
  { n, groups }: { n: number; groups: readonly RfmGroup[] },
): RfmStanding {
  const whole = totalOf(counts);
  const grid = gridPlaces(n).map((place) => {
    const own = counts.filter(({ recency, frequency }) => recency === place.recency && frequency === place.frequency);
    return { ...place, group: groupAt(groups, place)?.name ?? '', ...measured(totalOf(own), whole) };
  });
  return {
    customers: whole.count,
    amount: fromMillionths(whole.amount),
    grid,
    groups: groups.map((group) => {
      const own = counts.filter((count) => groupAt([group], count) !== undefined);
      return { name: group.name, ...measured(totalOf(own), whole) };
    }),
  };
}

type Total = { count: number; amount: bigint };

const totalOf = (counts: readonly Total[]): Total => ({
  count: counts.reduce((sum, { count }) => sum + count, 0),
  amount: counts.reduce((sum, { amount }) => sum + amount, 0n),
});

function measured(part: Total, whole: Total) {
  const amount = fromMillionths(part.amount);
  return {
    count: part.count,
    share: whole.count === 0 ? 0 : part.count / whole.count,
    amount,
    /** Refunds can leave a whole that has no shares. */
    amount_share: whole.amount > 0n ? amount / fromMillionths(whole.amount) : null,
    average: part.count === 0 ? null : amount / part.count,
  };
}

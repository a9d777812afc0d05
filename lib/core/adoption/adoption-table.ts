import { type AdoptionTable, mostUseDays } from '@/lib/core/adoption/adoption';
import { firstTimeCurve, medianStep } from '@/lib/core/math/first-time';
import { estimateShare } from '@/lib/core/math/share';

/** What a store found of one part. */
export type FoundAdoption = {
  /** Newcomers by the whole days since they were first seen, and the day of their first use; null where there was none. */
  newcomers: { days: number; used: number | null; profiles: number }[];
  /** By the place of a period: who was active, and who of them used it. */
  breadth: { period: number; active: number; used: number }[];
  /** Users of the last 30 days by how often and on how many days. */
  use: { uses: number; days: number; users: number }[];
};

type Shape = { edges: readonly number[]; asOf: Date; days: number };

/** Steps of a scale on which one more use matters less the more there are. */
const depths: [least: number, most: number | null][] = [
  [1, 1],
  [2, 2],
  [3, 4],
  [5, 9],
  [10, 19],
  [20, 49],
  [50, 99],
  [100, null],
];

export function adoptionTable(found: FoundAdoption, shape: Shape): AdoptionTable {
  return { newcomers: newcomersOf(found, shape), breadth: breadthOf(found, shape), use: usageOf(found) };
}

function newcomersOf({ newcomers }: FoundAdoption, { days }: Shape): AdoptionTable['newcomers'] {
  const watched = newcomers.map((one) => ({ steps: one.days, time: one.used, n: one.profiles }));
  const curve = firstTimeCurve(watched, days);
  const total = (rows: FoundAdoption['newcomers']) => rows.reduce((sum, { profiles }) => sum + profiles, 0);
  return {
    profiles: total(newcomers),
    used: total(newcomers.filter(({ used }) => used !== null)),
    curve: curve.map(({ step, ...point }) => ({ day: step, ...point })),
    median_day: medianStep(curve),
  };
}

function breadthOf({ breadth }: FoundAdoption, { edges, asOf }: Shape): AdoptionTable['breadth'] {
  const now = asOf.getTime();
  const begun = edges.slice(0, -1).filter((start) => start <= now);
  return begun.map((start, period) => {
    const { active = 0, used = 0 } = breadth.find((one) => one.period === period) ?? {};
    const share = estimateShare({ successes: used, n: active });
    const known = share.kind === 'estimate' ? share : null;
    return {
      start: new Date(start).toISOString(),
      active,
      used,
      share: known?.value ?? null,
      low: known && Math.max(0, known.low),
      high: known && Math.min(1, known.high),
      has_ended: (edges[period + 1] ?? 0) <= now + 1,
    };
  });
}

function usageOf({ use }: FoundAdoption): AdoptionTable['use'] {
  const users = use.reduce((sum, row) => sum + row.users, 0);
  const uses = use.reduce((sum, row) => sum + row.users * row.uses, 0);
  const counted = (keep: (row: FoundAdoption['use'][number]) => boolean) =>
    use.filter(keep).reduce((sum, row) => sum + row.users, 0);
  return {
    users,
    uses,
    mean: users === 0 ? null : uses / users,
    median: shareBelow(use, users, 0.5),
    p90: shareBelow(use, users, 0.9),
    depth: depths.map(([least, most]) => ({
      least,
      most,
      users: counted((row) => row.uses >= least && (most === null || row.uses <= most)),
    })),
    days: Array.from({ length: mostUseDays }, (_, index) => ({
      days: index + 1,
      users: counted((row) => row.days === index + 1),
    })),
  };
}

/** The least number of uses that a share of the users did not go beyond (Hyndman and Fan 1996, type 1). */
function shareBelow(use: FoundAdoption['use'], users: number, share: number): number | null {
  let seen = 0;
  for (const row of use.toSorted((a, b) => a.uses - b.uses)) {
    seen += row.users;
    if (seen >= share * users) return row.uses;
  }
  return null;
}

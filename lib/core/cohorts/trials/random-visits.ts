import type { Happening } from '@/lib/core/cohorts/retention';
import { type CalendarPeriod, periodStart, shiftPeriod } from '@/lib/core/insights/calendar';
import type { History, HistoryEvent } from '@/lib/core/profiles/history';
import type { Scope } from '@/lib/core/segments/scope';
import { noSegments } from '@/lib/core/segments/scope';
import type { Chance } from '@/lib/core/segments/trials/chance';
import { moments, zones } from '@/lib/core/segments/trials/pools';

/** Histories whose events lie on and beside the edges of calendar periods, around the nights the clocks change. */

const names = ['order', 'view', "a'b\\"] as const;
const periodNames = ['hour', 'day', 'week', 'month'] as const;

export type RandomCalendar = {
  period: CalendarPeriod;
  periods: number;
  weekStart: number;
  scope: Scope;
  dateTo: string;
};

export function randomCalendar(chance: Chance): RandomCalendar {
  const zone = chance.pick(zones);
  const inReach = moments.filter((ms) => ms > Date.UTC(1980, 0, 1) && ms < Date.UTC(2100, 0, 1));
  const asOf = chance.pick(inReach) + chance.pick([0, 0, 1, -1, 3_600_000]);
  const period = chance.pick(periodNames);
  const weekStart = chance.whole(1, 7);
  const calendar = { zone, weekStart };
  const last = shiftPeriod(periodStart(asOf, period, calendar), period, chance.pick([0, 0, 0, -1, 1]), calendar);
  return {
    period,
    periods: chance.pick([2, 3, 5, 8, 12, 70]),
    weekStart,
    scope: {
      asOf: new Date(asOf),
      knownAt: new Date(asOf + chance.pick([0, 86_400_000])),
      zone,
      resolve: noSegments,
    },
    dateTo: new Date(last + chance.pick([0, 1, 1000])).toISOString(),
  };
}

/** An event of one of a few names, sometimes with a condition on its amount. */
export function randomHappening(chance: Chance): Happening {
  return {
    ...(chance.happens(0.6) && { event: chance.pick(names) }),
    ...(chance.happens(0.25) && { where: [{ property: 'amount', operator: 'at_least' as const, value: 2 }] }),
  };
}

/** Profiles with up to a dozen events in and just outside of the periods. */
export function randomVisits(chance: Chance, edges: readonly number[], scope: Scope, profiles: number): History[] {
  return chance.several(profiles, (index) => ({
    profileId: `profile ${index}`,
    traits: [],
    events: chance.several(chance.pick([0, 1, 2, 3, 5, 8, 12]), () => randomVisit(chance, edges, scope)),
  }));
}

function randomVisit(chance: Chance, edges: readonly number[], { asOf, knownAt }: Scope): HistoryEvent {
  const edge = chance.pick(edges);
  const near = [edge, edge - 1, edge + 1, edge + 1_800_000, asOf.getTime(), asOf.getTime() + 1];
  const span = (edges.at(-1) ?? 0) - (edges[0] ?? 0);
  const anywhere = (edges[0] ?? 0) - span / 4 + Math.floor(chance.fraction() * span * 1.5);
  return {
    id: chance.several(4, () => chance.whole(0, 0xffffffff).toString(16).padStart(8, '0')).join(''),
    event: chance.pick(names),
    ts: Math.max(0, Math.trunc(chance.happens(0.5) ? chance.pick(near) : anywhere)),
    receivedAt: knownAt.getTime() + chance.pick([-1000, -1000, -1000, 0, 1]),
    properties: chance.happens(0.7)
      ? { amount: [{ type: 'number', value: BigInt(chance.whole(-2, 6)) * 500_000n }] }
      : {},
  };
}

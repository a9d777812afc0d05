import { type AdoptionCell, type AdoptionQuery, useSpan } from '@/lib/core/adoption/adoption';
import type { Happening } from '@/lib/core/cohorts/retention';
import { windowBefore, windowBetween } from '@/lib/core/insights/moment-text';
import type { Count, Did, Rule, Window } from '@/lib/core/segments/rule';

/** Where the periods lie, the zone that dates stand for (null: moments), and the moment looked from. */
type Place = { edges: readonly number[]; zone: string | null; asOf: Date };

const lately: Window = { last: useSpan };

/** Who is behind a number of adoption, as a rule; null where the answer has no such period. */
export function adoptionRule(query: AdoptionQuery, cell: AdoptionCell, place: Place): Rule | null {
  switch (cell.of) {
    case 'curve':
      return curveRule(query, cell, place);
    case 'breadth':
      return activeRule(query, cell, place);
    case 'depth':
      return depthRule(query, cell);
    case 'days':
      return {
        kind: 'aggregate',
        ...query.feature,
        window: lately,
        aggregate: 'distinct_days',
        operator: 'equals',
        value: cell.days,
      };
  }
}

const once: Count = { operator: 'at_least', n: 1 };

function did({ event, where }: Happening, window: Window, count = once): Did {
  return { kind: 'did', ...(event !== undefined && { event }), ...(where && { where }), count, window };
}

const opposite = (rule: Rule): Rule => ({ kind: 'not', rule });

const dayMs = 86_400_000;

/** Only of those who had all of the time can it be said that they did not use it in the time. */
function curveRule(query: AdoptionQuery, cell: Extract<AdoptionCell, { of: 'curve' }>, place: Place): Rule | null {
  const { edges, zone, asOf } = place;
  const [from = 0, end = 0] = [edges[0], edges.at(-1)];
  const watched = asOf.getTime() + 2 - (cell.day + 1) * dayMs;
  const to = cell.who === 'used' ? end : Math.min(end, watched);
  if (to <= from) return null;
  return { kind: 'all', rules: [...firstSeen(from, to, zone), usedWithin(query, cell)] };
}

/** First seen in [from, to): something happened then, and nothing before. */
function firstSeen(from: number, to: number, zone: string | null): Rule[] {
  return [did({}, windowBetween(from, to, zone)), opposite(did({}, windowBefore(from, zone)))];
}

function usedWithin({ feature }: AdoptionQuery, { day, who }: Extract<AdoptionCell, { of: 'curve' }>): Rule {
  const used = did(feature, { first: { n: day + 1, unit: 'day' }, after: { first_seen: true } });
  return who === 'used' ? used : opposite(used);
}

function activeRule(
  { active, feature }: AdoptionQuery,
  { start, who }: Extract<AdoptionCell, { of: 'breadth' }>,
  { edges, zone }: Place,
): Rule | null {
  const at = edges.indexOf(Date.parse(start));
  const [from, to] = [edges[at], edges[at + 1]];
  if (from === undefined || to === undefined) return null;
  const window = windowBetween(from, to, zone);
  const used = did(feature, window);
  return { kind: 'all', rules: [did(active, window), who === 'used' ? used : opposite(used)] };
}

function depthRule({ feature }: AdoptionQuery, { least, most }: Extract<AdoptionCell, { of: 'depth' }>): Rule {
  if (least === most) return did(feature, lately, { operator: 'equals', n: least });
  const often = did(feature, lately, { operator: 'at_least', n: least });
  if (most === null) return often;
  return { kind: 'all', rules: [often, did(feature, lately, { operator: 'at_most', n: most })] };
}

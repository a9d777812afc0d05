import { type AdoptionCell, type AdoptionQuery, useSpan } from '@/lib/core/adoption/adoption';
import type { Happening } from '@/lib/core/cohorts/retention';
import { windowBefore, windowBetween } from '@/lib/core/insights/moment-text';
import type { Count, Did, Rule, Window } from '@/lib/core/segments/rule';

/** Where the periods lie, and the zone that dates stand for (null: moments). */
type Place = { edges: readonly number[]; zone: string | null };

const lately: Window = { last: useSpan };

/** Who is behind a number of adoption, as a rule; null where the answer has no such period. */
export function adoptionRule(query: AdoptionQuery, cell: AdoptionCell, place: Place): Rule | null {
  switch (cell.of) {
    case 'curve':
      return { kind: 'all', rules: [...firstSeen(place), usedWithin(query, cell)] };
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

/** First seen in the periods: something happened in them, and nothing before. */
function firstSeen({ edges, zone }: Place): Rule[] {
  const [from = 0, to = 0] = [edges[0], edges.at(-1)];
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

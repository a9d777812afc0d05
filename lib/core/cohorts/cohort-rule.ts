import type { Happening, RetentionCell, RetentionQuery } from '@/lib/core/cohorts/retention';
import { windowBefore, windowBetween } from '@/lib/core/insights/moment-text';
import type { Did, Rule } from '@/lib/core/segments/rule';

/** `cohort` is the place of its period; dates in the rule stand for `zone`, and without one it says moments. */
type Place = { edges: readonly number[]; cohort: number; zone: string | null };

/** The periods that a cell counts: its own one, or it and all later ones of the table. */
export function periodsOfCell(
  { mode }: Pick<RetentionQuery, 'mode'>,
  { after }: Pick<RetentionCell, 'after'>,
  { edges, cohort }: Pick<Place, 'edges' | 'cohort'>,
): number[] {
  const first = cohort + after;
  const last = mode === 'classic' ? first : edges.length - 2;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Who is in a cell, as a rule; null where cohorts begin with a segment, as no rule says when somebody came into one. */
export function cohortRule(query: RetentionQuery, cell: RetentionCell, place: Place): Rule | null {
  const { start } = query;
  if ('segment' in start) return null;
  const began = startRules(start, place);
  const all = cell.after === 0 ? began : [...began, returnRule(query, cell, place)];
  const [only] = all;
  return only && all.length === 1 ? only : { kind: 'all', rules: all };
}

const did = ({ event, where }: Happening, window: Did['window'], n = 1): Did => ({
  kind: 'did',
  ...(event !== undefined && { event }),
  ...(where && { where }),
  count: { operator: 'at_least', n },
  window,
});

function startRules(start: Happening & { first: boolean }, { edges, cohort, zone }: Place): Rule[] {
  const [from = 0, to = 0] = edges.slice(cohort, cohort + 2);
  const began = did(start, windowBetween(from, to, zone));
  return start.first ? [began, { kind: 'not', rule: did(start, windowBefore(from, zone)) }] : [began];
}

/** One window says "in it or later", unless somebody has to return several times within one period. */
function returnRule(query: RetentionQuery, cell: RetentionCell, place: Place): Rule {
  const { edges, zone } = place;
  const periods = periodsOfCell(query, cell, place);
  const between = (first: number, last: number): Rule =>
    did(query.return, windowBetween(edges[first] ?? 0, edges[last + 1] ?? 0, zone), query.minimum);
  const [first = 0] = periods;
  const returned: Rule =
    query.minimum === 1 || periods.length === 1
      ? between(first, periods.at(-1) ?? first)
      : { kind: 'any', rules: periods.map((period) => between(period, period)) };
  return cell.who === 'returned' ? returned : { kind: 'not', rule: returned };
}

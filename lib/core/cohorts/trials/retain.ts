import type { FoundCohorts } from '@/lib/core/cohorts/cohort-table';
import type { Happening, RetentionQuery } from '@/lib/core/cohorts/retention';
import type { History, HistoryEvent } from '@/lib/core/profiles/history';
import { matchingEvents } from '@/lib/core/segments/evaluate/events';
import type { Scope } from '@/lib/core/segments/scope';

/** Retention as plainly as it can be said, profile by profile: what SQL is held against. */

export function retain(
  histories: readonly History[],
  query: RetentionQuery,
  edges: readonly number[],
  scope: Scope,
): FoundCohorts {
  const found: FoundCohorts = { sizes: [], returns: [] };
  for (const history of histories) addProfile(found, history, query, edges, scope);
  return found;
}

function addProfile(
  found: FoundCohorts,
  history: History,
  query: RetentionQuery,
  edges: readonly number[],
  scope: Scope,
): void {
  const periodOf = (event: HistoryEvent): number =>
    edges.findIndex((edge, index) => edge <= event.ts && event.ts < (edges[index + 1] ?? 0));
  const started = happened(query.start, history, scope);
  const firstTs = Math.min(...started.map((event) => event.ts));
  const counted = query.start.first ? started.filter((event) => event.ts === firstTs) : started;
  const cohorts = [...new Set(counted.map(periodOf))].filter((period) => period >= 0).sort((a, b) => a - b);
  const returned = new Map<number, HistoryEvent[]>();
  for (const event of happened(query.return, history, scope)) {
    const period = periodOf(event);
    returned.set(period, [...(returned.get(period) ?? []), event]);
  }
  const periods = [...returned.keys()].filter(
    (period) => period >= 0 && (returned.get(period)?.length ?? 0) >= query.minimum,
  );
  cohorts.forEach((cohort, index) => {
    addSize(found, cohort, index === 0);
    for (const period of counting(periods, cohort, query)) {
      addReturn(found, cohort, period, worth(returned.get(period) ?? [], query.measure));
    }
  });
}

function happened(what: RetentionQuery['start'] | Happening, history: History, scope: Scope): HistoryEvent[] {
  if ('segment' in what) throw new Error('A history alone does not say when somebody came into a segment.');
  return matchingEvents({ event: what.event, where: what.where, window: 'ever' }, history, scope);
}

/** The periods in which a profile adds to its cohort: for people and `on_or_after` only the last one. */
function counting(periods: number[], cohort: number, { mode, measure }: RetentionQuery): number[] {
  const later = periods.filter((period) => (measure ? period >= cohort : period > cohort));
  if (mode === 'classic' || measure || later.length === 0) return later;
  return [Math.max(...later)];
}

/** In millionths until the end, as amounts are added up without rounding. */
function worth(events: HistoryEvent[], measure: RetentionQuery['measure']): number {
  if (!measure) return 1;
  const amounts = events.flatMap(({ properties }) =>
    (Object.hasOwn(properties, measure.property) ? (properties[measure.property] ?? []) : []).flatMap((value) =>
      value.type === 'number' ? [value.value] : [],
    ),
  );
  return Number(amounts.reduce((sum, amount) => sum + amount, 0n));
}

function addSize({ sizes }: FoundCohorts, cohort: number, isNew: boolean): void {
  const known = sizes.find((one) => one.cohort === cohort) ?? { cohort, profiles: 0, newcomers: 0 };
  if (!sizes.includes(known)) sizes.push(known);
  known.profiles += 1;
  known.newcomers += isNew ? 1 : 0;
}

function addReturn({ returns }: FoundCohorts, cohort: number, period: number, value: number): void {
  const known = returns.find((one) => one.cohort === cohort && one.period === period);
  if (known) known.value += value;
  else returns.push({ cohort, period, value });
}

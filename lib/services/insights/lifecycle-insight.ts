import { whenText } from '@/lib/core/cohorts/explain-cohort';
import { AppError } from '@/lib/core/errors';
import { periodEdges } from '@/lib/core/insights/calendar';
import { unknownEventRemarks } from '@/lib/core/insights/name-remarks';
import { timeRemarks } from '@/lib/core/insights/time-remarks';
import { LifecycleCell, LifecycleNumbers, LifecycleQuery, type LifecycleState } from '@/lib/core/lifecycle/lifecycle';
import { lifecycleRule } from '@/lib/core/lifecycle/lifecycle-rule';
import { momentMs } from '@/lib/core/time';
import { countLifecycle, type LifecycleRow } from '@/lib/data/events/insights/lifecycle';
import { divide, type InsightGround, segmentRules } from './insight-ground';
import type { Asker, Behind, InsightKind, Measured } from './insight-kind';
import { behindRule, nameInPart, partOfCell } from './part-of-cell';

export const lifecycleInsight: InsightKind<typeof LifecycleQuery, typeof LifecycleCell, typeof LifecycleNumbers> = {
  kind: 'lifecycle',
  Query: LifecycleQuery,
  Cell: LifecycleCell,
  Numbers: LifecycleNumbers,
  pinned: ({ split }) => segmentRules(split),
  measure,
  behind,
};

/** Edges of the period before the first one, and of those asked for. */
function edgesOf({ period, periods, date_to: dateTo }: LifecycleQuery, { scope, weekStart }: InsightGround): number[] {
  const end = dateTo === undefined ? scope.asOf.getTime() : momentMs(dateTo, scope.zone);
  return periodEdges(end, period, periods + 1, { zone: scope.zone, weekStart });
}

async function measure(asker: Asker, query: LifecycleQuery): Promise<Measured<LifecycleNumbers>> {
  const { events, signal, ground } = asker;
  const edges = edgesOf(query, ground);
  const { audience, parts } = await divide(asker, ground, query.split);
  const rows = await countLifecycle(events, audience, query, edges, { signal });
  const endMs = edges.at(-1) ?? 0;
  const starts = edges.slice(1, -1).map((ms) => new Date(ms).toISOString());
  const whole = countsOf(rows, 0, query.periods);
  return {
    numbers: {
      starts,
      ends_at: new Date(endMs).toISOString(),
      is_incomplete: endMs > ground.scope.asOf.getTime() + 1,
      ...whole,
      splits: parts.map((part, index) => ({ part, ...countsOf(rows, index + 1, query.periods) })),
    },
    remarks: remarksOn(query, ground, { starts, whole }),
  };
}

type Shown = { starts: string[]; whole: ReturnType<typeof countsOf> };

function remarksOn({ event, period }: LifecycleQuery, ground: InsightGround, { starts, whole }: Shown): string[] {
  const unknown = unknownEventRemarks([event], ground.dictionary);
  if (unknown.length > 0) return unknown;
  const happened = starts.map((_, at) => Object.values(whole).some((counts) => (counts[at] ?? 0) > 0));
  return timeRemarks({ starts, period, asOf: ground.scope.asOf, happened });
}

function countsOf(rows: LifecycleRow[], part: number, periods: number): Record<LifecycleState, number[]> {
  const of = (state: LifecycleState) =>
    Array.from({ length: periods }, (_, period) => {
      const found = rows.find((row) => row.part === part && row.state === state && row.period === period);
      return found?.profiles ?? 0;
    });
  return { new: of('new'), returning: of('returning'), resurrecting: of('resurrecting'), dormant: of('dormant') };
}

const stateWords: Record<LifecycleState, string> = {
  new: 'New',
  returning: 'Returning',
  resurrecting: 'Back after a pause',
  dormant: 'Dormant',
};

async function behind(
  asker: Asker,
  query: LifecycleQuery,
  { state, start, part: number }: LifecycleCell,
): Promise<Behind> {
  const { ground } = asker;
  const edges = edgesOf(query, ground);
  const at = edges.indexOf(Date.parse(start));
  const [before, from, to] = [edges[at - 1], edges[at], edges[at + 1]];
  if (at < 1 || before === undefined || from === undefined || to === undefined) {
    throw new AppError('not_found', 'This answer has no such period. Choose one of its columns.');
  }
  const divided = await divide(asker, ground, query.split);
  const ofPart = partOfCell(ground, query.split, divided, number);
  const { zone } = ground.scope;
  const own = lifecycleRule(query, state, { before, from, to, zone: query.zone === undefined ? zone : null });
  const name = `${nameInPart(stateWords[state], ofPart)} ${whenText(from, query.period, zone)}`;
  return { name, ...behindRule(ground, divided, own, ofPart) };
}

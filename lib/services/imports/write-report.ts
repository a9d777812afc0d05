import type { ImportReport } from '@/lib/core/imports/import';
import { noSegments } from '@/lib/core/segments/scope';
import { countWeeks, type FirstLook, lookAtSource } from '@/lib/data/events/first-look';
import { countProfiles } from '@/lib/data/events/profile-queries';
import { keepReport } from '@/lib/data/imports';
import { getWorkspace } from '@/lib/data/workspaces';
import { settledMoment } from '@/lib/data/write-lock';
import type { ServiceContext } from '../context';
import { countProposals } from './count-proposals';

const weekMs = 7 * 86_400_000;
const mostWeeks = 2_000;

/** Looks at what an import brought and keeps it: the numbers stay as they were when it ended. */
export async function writeReport(ctx: ServiceContext, importId: string): Promise<void> {
  const { workspaceId } = ctx.actor;
  const source = { workspaceId, source: importId };
  const now = await settledMoment(ctx.db, workspaceId, new Date());
  const workspace = await getWorkspace(ctx.db, workspaceId);
  const [look, weeks] = await Promise.all([
    lookAtSource(ctx.events, source),
    countWeeks(ctx.events, source, { zone: workspace.zone, weekStart: workspace.week_start }),
  ]);
  const { newestEvent } = await countProfiles(ctx.events, workspaceId);
  const end = newestEvent !== null && isWorthOffering(newestEvent, workspace.clock, now) ? newestEvent : null;
  const asOf = end ?? new Date(workspace.clock ?? now);
  const scope = { asOf, knownAt: now, zone: workspace.zone, resolve: noSegments };
  const report: ImportReport = {
    received_at: look.profiles === 0 ? null : now.toISOString(),
    events: look.events,
    profiles: look.profiles,
    traits: look.traits,
    span: spanOf(look),
    weeks: filled(weeks),
    top_events: look.topEvents,
    as_of: asOf.toISOString(),
    proposals: look.profiles === 0 ? [] : await countProposals(ctx, importId, look, scope),
    clock_offer: end?.toISOString() ?? null,
  };
  await keepReport(ctx.db, workspaceId, importId, report);
}

/** Seen from now, data that ended over a week ago is empty; seen from a clock that stands, what came after it is not there. */
function isWorthOffering(newestEvent: Date, clock: string | null, now: Date): boolean {
  if (clock === null) return now.getTime() - newestEvent.getTime() > weekMs;
  return newestEvent.getTime() > Date.parse(clock);
}

function spanOf({ firstMs, lastMs }: FirstLook): ImportReport['span'] {
  if (firstMs === null || lastMs === null) return null;
  return { first: new Date(firstMs).toISOString(), last: new Date(lastMs).toISOString() };
}

/** A week without events is a fact, too. */
function filled(weeks: { start: string; events: number }[]): { start: string; events: number }[] {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined) return [];
  const known = new Map(weeks.map(({ start, events }) => [start, events]));
  const [from, to] = [Date.parse(first.start), Date.parse(last.start)];
  const count = (to - from) / weekMs + 1;
  if (count > mostWeeks) return [];
  return Array.from({ length: count }, (_, index) => {
    const start = new Date(from + index * weekMs).toISOString().slice(0, 10);
    return { start, events: known.get(start) ?? 0 };
  });
}

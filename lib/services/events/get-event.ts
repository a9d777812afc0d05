import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { EventDetail } from '@/lib/core/dictionary/dictionary-entry';
import { AppError } from '@/lib/core/errors';
import { listNames } from '@/lib/data/dictionary';
import { countWeeks, listEventStatistics, listPropertyStatistics } from '@/lib/data/events/event-statistics';
import { getWorkspace } from '@/lib/data/workspaces';
import type { ServiceContext } from '../context';
import { describeEvent, wordsOf } from './list-events';

export const GetEventInput = z.object({ name: z.string() });
export type GetEventInput = z.infer<typeof GetEventInput>;

/** One event name: how often by week, and its properties with their types and most frequent values. */
export async function getEvent(ctx: ServiceContext, input: GetEventInput): Promise<EventDetail> {
  authorize(ctx.actor, 'events:read');
  const { workspaceId } = ctx.actor;
  const options = { signal: ctx.signal };
  const workspace = await getWorkspace(ctx.db, workspaceId);
  const [[statistic], names, properties, weeks] = await Promise.all([
    listEventStatistics(ctx.events, workspaceId, input.name, options),
    listNames(ctx.db, workspaceId),
    listPropertyStatistics(ctx.events, workspaceId, input.name, options),
    countWeeks(ctx.events, workspaceId, input.name, { zone: workspace.zone, weekStart: workspace.week_start }, options),
  ]);
  if (!statistic) throw new AppError('not_found', `No profile of this workspace did "${input.name}".`);
  return {
    ...describeEvent(statistic, names),
    weeks,
    properties: properties.map(({ event, ...property }) => ({
      ...property,
      ...wordsOf(names.find((name) => name.kind === 'property' && name.event === event && name.name === property.name)),
    })),
  };
}

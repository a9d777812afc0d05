import 'server-only';
import { z } from 'zod';
import { sql, texts, uuid } from '@/lib/core/segments/sql/sql';
import type { EventStore } from '../client';
import { askRows } from './ask';

/** How often each of some events came in, the commonest first. */
export function countEventsNamed(
  events: EventStore,
  workspaceId: string,
  names: readonly string[],
  options: { signal?: AbortSignal } = {},
): Promise<{ event: string; count: number }[]> {
  return askRows(
    events,
    sql`SELECT event, count() AS count FROM events WHERE workspace_id = ${uuid(workspaceId)} AND event IN (${texts(names)}) GROUP BY event ORDER BY count DESC, event`,
    z.object({ event: z.string(), count: z.coerce.number() }),
    options,
  );
}

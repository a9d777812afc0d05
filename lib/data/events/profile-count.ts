import 'server-only';
import { z } from 'zod';
import type { EventStore } from './client';

const Row = z.object({ count: z.coerce.number() });

/** How many profiles are known now. */
export async function countProfiles(events: EventStore, workspaceId: string): Promise<number> {
  const sql = 'SELECT count() AS count FROM profiles FINAL WHERE workspace_id = {workspaceId: UUID} AND is_deleted = 0';
  const rows = await events.query(sql, { params: { workspaceId }, schema: Row });
  return rows[0]?.count ?? 0;
}

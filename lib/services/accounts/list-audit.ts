import 'server-only';
import { authorize } from '@/lib/core/access';
import { readAuditCursor, writeAuditCursor } from '@/lib/core/accounts/audit-cursor';
import type { AuditPage, AuditQuery } from '@/lib/core/accounts/audit-entry';
import { listAuditEntries } from '@/lib/data/audit-log';
import type { ServiceContext } from '@/lib/services/context';

/** Who did what to which thing, newest first. */
export async function listAudit(ctx: ServiceContext, { cursor, limit, ...filter }: AuditQuery): Promise<AuditPage> {
  authorize(ctx.actor, 'audit:read');
  const after = cursor === undefined ? null : readAuditCursor(cursor);
  const found = await listAuditEntries(ctx.db, ctx.actor.workspaceId, { ...filter, after, limit: limit + 1 });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next_cursor: last && found.length > limit ? writeAuditCursor(last) : null };
}

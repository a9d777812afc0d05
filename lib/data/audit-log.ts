import 'server-only';
import type { AuditCursor } from '@/lib/core/accounts/audit-cursor';
import type { AuditEntry, AuditFilter } from '@/lib/core/accounts/audit-entry';
import type { Prisma } from './generated/prisma/client';
import type { Database } from './prisma-client';

/** The newest of some actions since a moment. */
export async function listActionsSince(
  db: Database,
  workspaceId: string,
  { actions, since, limit }: { actions: string[]; since: Date; limit: number },
): Promise<AuditEntry[]> {
  const rows = await db.auditEntry.findMany({
    where: { workspaceId, action: { in: actions }, at: { gt: since } },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    take: limit,
  });
  return rows.map(toEntry);
}

type Page = AuditFilter & { after: AuditCursor | null; limit: number };

/** Newest first. */
export async function listAuditEntries(db: Database, workspaceId: string, page: Page): Promise<AuditEntry[]> {
  const rows = await db.auditEntry.findMany({
    where: { workspaceId, AND: conditionsOf(page) },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    take: page.limit,
  });
  return rows.map(toEntry);
}

type About = { target: Pick<AuditEntry['target'], 'kind' | 'id'>; after: AuditCursor | null; limit: number };

/** What was done to one thing, newest first; what was said about it is told elsewhere. */
export async function listEntriesAbout(
  db: Database,
  workspaceId: string,
  { target, after, limit }: About,
): Promise<AuditEntry[]> {
  const rows = await db.auditEntry.findMany({
    where: {
      workspaceId,
      targetKind: target.kind,
      targetId: target.id,
      NOT: { action: { startsWith: 'comment.' } },
      ...(after && olderThan(after)),
    },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    take: limit,
  });
  return rows.map(toEntry);
}

const olderThan = ({ at, id }: AuditCursor) => ({ OR: [{ at: { lt: at } }, { at, id: { gt: id } }] });

function toEntry(row: Awaited<ReturnType<Database['auditEntry']['findFirstOrThrow']>>): AuditEntry {
  return {
    id: row.id,
    at: row.at.toISOString(),
    actor: { kind: row.actorKind, id: row.actorId, name: row.actorName },
    action: row.action,
    target: { kind: row.targetKind, id: row.targetId, name: row.targetName },
    difference: row.difference,
  };
}

function conditionsOf({ actor, action, target, from, to, after }: Page): Prisma.AuditEntryWhereInput[] {
  const conditions: (Prisma.AuditEntryWhereInput | undefined)[] = [
    actor === undefined ? undefined : { actorId: actor },
    action === undefined ? undefined : { OR: [{ action }, { action: { startsWith: `${action}.` } }] },
    target === undefined ? undefined : { OR: [{ targetId: target }, { targetKind: target }] },
    from === undefined ? undefined : { at: { gte: new Date(from) } },
    to === undefined ? undefined : { at: { lt: new Date(to) } },
    after === null ? undefined : olderThan(after),
  ];
  return conditions.filter((condition) => condition !== undefined);
}

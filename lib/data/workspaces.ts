import 'server-only';
import { Role } from '@/lib/core/access';
import { MyWorkspace, Workspace, type WorkspaceChange, type WorkspaceDraft } from '@/lib/core/accounts/workspace';
import { AppError } from '@/lib/core/errors';
import type { Workspace as Row } from './generated/prisma/client';
import { Prisma } from './generated/prisma/client';
import type { Database } from './prisma-client';

function workspaceOf(row: Row): Workspace {
  return Workspace.parse({
    id: row.id,
    slug: row.slug,
    name: row.name,
    zone: row.zone,
    week_start: row.weekStart,
    currency: row.currency,
    clock: row.clockAt?.toISOString() ?? null,
    refresh_minutes: row.refreshMinutes,
    base_rule: row.baseRule,
    is_demo: row.isDemo,
    created_at: row.createdAt.toISOString(),
  });
}

export async function getWorkspace(db: Database, workspaceId: string): Promise<Workspace> {
  const row = await db.workspace.findUnique({ where: { id: workspaceId } });
  if (!row) throw new AppError('not_found', 'This workspace is no longer there.');
  return workspaceOf(row);
}

/** What a token and an address bar know of a workspace: null unless `userId` is a member of it now. */
export async function findMembership(
  db: Database,
  slug: string,
  userId: string,
): Promise<{ workspaceId: string; slug: string; name: string; role: Role } | null> {
  const row = await db.member.findFirst({ where: { userId, workspace: { slug } }, include: { workspace: true } });
  if (!row) return null;
  return { workspaceId: row.workspaceId, slug, name: row.workspace.name, role: Role.parse(row.role) };
}

/** Oldest membership first, with the id that no screen shows. */
export async function listWorkspacesOf(db: Database, userId: string): Promise<(MyWorkspace & { id: string })[]> {
  const rows = await db.member.findMany({
    where: { userId },
    include: { workspace: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ role, workspace }) => ({
    id: workspace.id,
    ...MyWorkspace.parse({ slug: workspace.slug, name: workspace.name, role, is_demo: workspace.isDemo }),
  }));
}

export async function findDemoWorkspace(db: Database): Promise<string | null> {
  const row = await db.workspace.findFirst({
    where: { isDemo: true },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  });
  return row?.id ?? null;
}

export async function listSlugsLike(db: Database, slug: string): Promise<Set<string>> {
  const rows = await db.workspace.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } });
  return new Set(rows.map((row) => row.slug));
}

export async function insertWorkspace(
  tx: Database,
  draft: WorkspaceDraft & { slug: string; isDemo?: boolean },
): Promise<Workspace> {
  return workspaceOf(await tx.workspace.create({ data: draft }));
}

export async function updateWorkspace(tx: Database, workspaceId: string, change: WorkspaceChange): Promise<Workspace> {
  const { week_start, clock, refresh_minutes, base_rule, ...same } = change;
  const row = await tx.workspace.update({
    where: { id: workspaceId },
    data: {
      ...same,
      weekStart: week_start,
      clockAt: clock,
      refreshMinutes: refresh_minutes,
      baseRule: base_rule === null ? Prisma.DbNull : base_rule,
    },
  });
  return workspaceOf(row);
}

/** Lets one new workspace choose its slug at a time, until the transaction ends. */
export async function lockSlugs(tx: Database): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(72707374)`;
}

/** Lets one change of a workspace's people happen at a time, until the transaction ends. */
export async function lockWorkspace(tx: Database, workspaceId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM workspaces WHERE id = ${workspaceId}::uuid FOR UPDATE`;
}

/** The state of a workspace's events and traits: another number means that some of them changed. */
export async function readDataVersion(db: Database, workspaceId: string): Promise<number> {
  const row = await db.workspace.findUnique({ where: { id: workspaceId }, select: { dataVersion: true } });
  return row?.dataVersion ?? 0;
}

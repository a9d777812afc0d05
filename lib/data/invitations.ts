import 'server-only';
import { Role } from '@/lib/core/access';
import { type Invitation, type InvitationCard, invitationState } from '@/lib/core/accounts/invitation';
import { AppError } from '@/lib/core/errors';
import type { Invitation as Row } from './generated/prisma/client';
import type { Database } from './prisma-client';

function invitationOf(row: Row, now: Date): Invitation {
  return {
    id: row.id,
    role: Role.parse(row.role),
    email: row.email,
    state: invitationState(row, now),
    created_by_name: row.createdByName,
    created_at: row.createdAt.toISOString(),
    expires_at: row.expiresAt.toISOString(),
  };
}

/** Those that can still be used, newest first. */
export async function listOpenInvitations(db: Database, workspaceId: string, now: Date): Promise<Invitation[]> {
  const rows = await db.invitation.findMany({
    where: { workspaceId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map((row) => invitationOf(row, now));
}

export async function getInvitation(db: Database, workspaceId: string, id: string, now: Date): Promise<Invitation> {
  const row = await db.invitation.findFirst({ where: { workspaceId, id } });
  if (!row) throw new AppError('not_found', 'There is no such invitation here.');
  return invitationOf(row, now);
}

type NewRow = {
  tokenHash: string;
  role: Role;
  email: string | null;
  createdBy: string;
  createdByName: string;
  createdAt: Date;
  expiresAt: Date;
};

export async function insertInvitation(tx: Database, workspaceId: string, invitation: NewRow): Promise<Invitation> {
  const row = await tx.invitation.create({ data: { workspaceId, ...invitation } });
  return invitationOf(row, invitation.createdAt);
}

export async function revokeInvitation(tx: Database, workspaceId: string, id: string, now: Date): Promise<void> {
  await tx.invitation.update({ where: { workspaceId, id }, data: { revokedAt: now } });
}

type Found = InvitationCard & { id: string; workspaceId: string };

/** By its token alone: whoever holds the link is not in the workspace yet. */
export async function findInvitationByToken(db: Database, tokenHash: string, now: Date): Promise<Found | null> {
  const row = await db.invitation.findUnique({ where: { tokenHash } });
  const workspace = row && (await db.workspace.findUnique({ where: { id: row.workspaceId } }));
  if (!workspace) return null;
  return {
    id: row.id,
    workspaceId: row.workspaceId,
    workspace_name: workspace.name,
    workspace_slug: workspace.slug,
    role: Role.parse(row.role),
    email: row.email,
    state: invitationState(row, now),
    invited_by: row.createdByName,
    expires_at: row.expiresAt.toISOString(),
  };
}

/** False when somebody else was faster, or when it was taken back meanwhile. */
export async function acceptInvitationRow(
  tx: Database,
  workspaceId: string,
  id: string,
  accepted: { by: string; at: Date },
): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({
    where: { workspaceId, id, acceptedAt: null, revokedAt: null, expiresAt: { gt: accepted.at } },
    data: { acceptedAt: accepted.at, acceptedBy: accepted.by },
  });
  return count === 1;
}

import 'server-only';
import { z } from 'zod';
import type { AuditCursor } from '@/lib/core/accounts/audit-cursor';
import { Mention } from '@/lib/core/comments/comment';
import { AppError } from '@/lib/core/errors';
import type { Database } from './prisma-client';

export type StoredComment = {
  id: string;
  claim: { id: string; text: string } | null;
  text: string;
  mentions: Mention[];
  authorId: string;
  authorName: string;
  createdAt: Date;
  editedAt: Date | null;
  removedAt: Date | null;
};

const withClaim = { claim: { select: { id: true, text: true } } } as const;

type Row = Omit<StoredComment, 'mentions'> & { mentions: unknown };

function toComment(row: Row): StoredComment {
  const { id, claim, text, authorId, authorName, createdAt, editedAt, removedAt } = row;
  const mentions = z.array(Mention).parse(row.mentions);
  return { id, claim, text, mentions, authorId, authorName, createdAt, editedAt, removedAt };
}

/** Newest first. */
export async function listPersonaComments(
  db: Database,
  workspaceId: string,
  personaId: string,
  { after, limit }: { after: AuditCursor | null; limit: number },
): Promise<StoredComment[]> {
  const older = after && { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { gt: after.id } }] };
  const rows = await db.personaComment.findMany({
    where: { workspaceId, personaId, removedAt: null, ...older },
    include: withClaim,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: limit,
  });
  return rows.map(toComment);
}

/** Throws `not_found` unless it stands, or was taken away if that is asked for. */
export async function getPersonaComment(
  db: Database,
  workspaceId: string,
  personaId: string,
  id: string,
  { removed = false }: { removed?: boolean } = {},
): Promise<StoredComment> {
  const row = await db.personaComment.findFirst({
    where: { workspaceId, personaId, id, removedAt: removed ? { not: null } : null },
    include: withClaim,
  });
  if (!row) throw new AppError('not_found', 'This comment is not here. Whoever wrote it may have taken it away.');
  return toComment(row);
}

type NewComment = Pick<StoredComment, 'text' | 'mentions' | 'authorId' | 'authorName' | 'createdAt'> & {
  personaId: string;
  claimId: string | null;
};

export async function insertPersonaComment(
  tx: Database,
  workspaceId: string,
  comment: NewComment,
): Promise<StoredComment> {
  return toComment(await tx.personaComment.create({ data: { workspaceId, ...comment }, include: withClaim }));
}

export async function updatePersonaComment(
  tx: Database,
  workspaceId: string,
  id: string,
  change: Partial<Pick<StoredComment, 'text' | 'mentions' | 'editedAt' | 'removedAt'>>,
): Promise<void> {
  await tx.personaComment.updateMany({ where: { workspaceId, id }, data: change });
}

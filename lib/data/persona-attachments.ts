import 'server-only';
import { AppError } from '@/lib/core/errors';
import type { AttachmentSource } from '@/lib/core/personas/attachment';
import type { Database } from './prisma-client';

export type StoredAttachment = {
  id: string;
  persona: { key: string; name: string };
  noteId: string | null;
  interviewId: string | null;
  createdByName: string;
  createdAt: Date;
};

const whole = { include: { persona: { select: { key: true, name: true } } } } as const;

const columnsOf = ({ kind, id }: AttachmentSource) => (kind === 'note' ? { noteId: id } : { interviewId: id });

/** The oldest first. Without a persona, those of personas on stage. */
export async function listAttachments(
  db: Database,
  workspaceId: string,
  of: { personaId: string } | { source: AttachmentSource },
): Promise<StoredAttachment[]> {
  return db.personaAttachment.findMany({
    where: {
      workspaceId,
      ...('personaId' in of ? { personaId: of.personaId } : { ...columnsOf(of.source), persona: { archivedAt: null } }),
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 200,
    ...whole,
  });
}

export async function getAttachment(db: Database, workspaceId: string, id: string): Promise<StoredAttachment> {
  const row = await db.personaAttachment.findFirst({ where: { workspaceId, id }, ...whole });
  if (!row) throw new AppError('not_found', 'This does not stand beside a persona any more.');
  return row;
}

/** Throws a unique violation when it stands there already. */
export async function insertAttachment(
  db: Database,
  workspaceId: string,
  personaId: string,
  source: AttachmentSource,
  by: { id: string; name: string },
): Promise<StoredAttachment> {
  return db.personaAttachment.create({
    data: { workspaceId, personaId, ...columnsOf(source), createdBy: by.id, createdByName: by.name },
    ...whole,
  });
}

export async function deleteAttachment(db: Database, workspaceId: string, id: string): Promise<void> {
  await db.personaAttachment.deleteMany({ where: { workspaceId, id } });
}

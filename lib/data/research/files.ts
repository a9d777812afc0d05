import 'server-only';
import { AppError } from '@/lib/core/errors';
import type { Database } from '../prisma-client';

export type StoredFile = {
  id: string;
  noteId: string | null;
  interviewId: string | null;
  name: string;
  contentType: string;
  bytes: number;
  createdByName: string;
  createdAt: Date;
};

const shown = {
  select: {
    id: true,
    noteId: true,
    interviewId: true,
    name: true,
    contentType: true,
    bytes: true,
    createdByName: true,
    createdAt: true,
  },
} as const;

export async function getFile(db: Database, workspaceId: string, id: string): Promise<StoredFile> {
  const row = await db.researchFile.findFirst({ where: { workspaceId, id }, ...shown });
  if (!row) throw new AppError('not_found', 'This file is not in this workspace, or it was taken away.');
  return row;
}

export type FilePlace = { noteId: string } | { interviewId: string };

export async function listFiles(db: Database, workspaceId: string, place: FilePlace): Promise<StoredFile[]> {
  return db.researchFile.findMany({ where: { workspaceId, ...place }, orderBy: { createdAt: 'asc' }, ...shown });
}

export async function insertFile(
  db: Database,
  workspaceId: string,
  file: FilePlace & { id: string; name: string; contentType: string; bytes: number; sha256: string },
  author: { id: string; name: string },
): Promise<StoredFile> {
  return db.researchFile.create({
    data: { ...file, workspaceId, createdBy: author.id, createdByName: author.name },
    ...shown,
  });
}

export async function deleteFile(db: Database, workspaceId: string, id: string): Promise<void> {
  await db.interview.updateMany({ where: { workspaceId, audioFileId: id }, data: { audioFileId: null } });
  await db.researchFile.deleteMany({ where: { workspaceId, id } });
}

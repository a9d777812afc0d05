import 'server-only';
import { Annotation } from '@/lib/core/annotations/annotation';
import { AppError } from '@/lib/core/errors';
import type { Annotation as Row } from './generated/prisma/client';
import type { Database } from './prisma-client';

function toAnnotation(row: Row): Annotation {
  return Annotation.parse({
    id: row.id,
    at: row.at.toISOString(),
    text: row.text,
    author: { id: row.createdBy, name: row.createdByName },
    created_at: row.createdAt.toISOString(),
  });
}

const mostShown = 500;

/** The newest moments first. */
export async function listAnnotations(db: Database, workspaceId: string): Promise<Annotation[]> {
  const rows = await db.annotation.findMany({
    where: { workspaceId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: mostShown,
  });
  return rows.map(toAnnotation);
}

export async function insertAnnotation(
  db: Database,
  workspaceId: string,
  annotation: { at: Date; text: string; createdBy: string; createdByName: string },
): Promise<Annotation> {
  return toAnnotation(await db.annotation.create({ data: { workspaceId, ...annotation } }));
}

export async function deleteAnnotation(db: Database, workspaceId: string, id: string): Promise<Annotation> {
  const row = await db.annotation.findFirst({ where: { workspaceId, id } });
  if (!row) throw new AppError('not_found', 'This note is no longer there.');
  await db.annotation.deleteMany({ where: { workspaceId, id } });
  return toAnnotation(row);
}

import 'server-only';
import { AppError } from '@/lib/core/errors';
import type { Mapping } from '@/lib/core/imports/mapping';
import { SavedMapping } from '@/lib/core/imports/saved-mapping';
import type { SavedMapping as Row } from './generated/prisma/client';
import type { Database } from './prisma-client';

function toSavedMapping(row: Row): SavedMapping {
  const { name, mapping, createdBy, updatedAt } = row;
  return SavedMapping.parse({ name, mapping, created_by: createdBy, updated_at: updatedAt.toISOString() });
}

export async function listSavedMappings(db: Database, workspaceId: string): Promise<SavedMapping[]> {
  const rows = await db.savedMapping.findMany({ where: { workspaceId }, orderBy: { name: 'asc' } });
  return rows.map(toSavedMapping);
}

export async function getSavedMapping(db: Database, workspaceId: string, name: string): Promise<SavedMapping> {
  const row = await db.savedMapping.findUnique({ where: { workspaceId_name: { workspaceId, name } } });
  if (!row) throw new AppError('not_found', `There is no saved mapping "${name}" in this workspace.`);
  return toSavedMapping(row);
}

/** Keeps a mapping under a name; one that had the name is replaced. */
export async function putSavedMapping(
  db: Database,
  workspaceId: string,
  { name, mapping, createdBy }: { name: string; mapping: Mapping; createdBy: string },
): Promise<SavedMapping> {
  const row = await db.savedMapping.upsert({
    where: { workspaceId_name: { workspaceId, name } },
    create: { workspaceId, name, mapping, createdBy },
    update: { mapping },
  });
  return toSavedMapping(row);
}

export async function deleteSavedMapping(db: Database, workspaceId: string, name: string): Promise<void> {
  await getSavedMapping(db, workspaceId, name);
  await db.savedMapping.delete({ where: { workspaceId_name: { workspaceId, name } } });
}

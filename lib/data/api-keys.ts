import 'server-only';
import { Scope } from '@/lib/core/access';
import type { ApiKey } from '@/lib/core/accounts/api-key';
import { AppError } from '@/lib/core/errors';
import type { ApiKey as Row } from './generated/prisma/client';
import type { Database } from './prisma-client';

function apiKeyOf(row: Row): ApiKey {
  return {
    id: row.id,
    name: row.name,
    scope: Scope.parse(row.scope),
    prefix: row.prefix,
    created_by_name: row.createdByName,
    created_at: row.createdAt.toISOString(),
    last_used_at: row.lastUsedAt?.toISOString() ?? null,
  };
}

/** Those that still open the door, newest first. */
export async function listApiKeys(db: Database, workspaceId: string): Promise<ApiKey[]> {
  const rows = await db.apiKey.findMany({
    where: { workspaceId, revokedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map(apiKeyOf);
}

export async function getApiKey(db: Database, workspaceId: string, id: string): Promise<ApiKey> {
  const row = await db.apiKey.findFirst({ where: { workspaceId, id, revokedAt: null } });
  if (!row) throw new AppError('not_found', 'There is no such API key here. It may have been revoked already.');
  return apiKeyOf(row);
}

type NewRow = {
  name: string;
  scope: Scope;
  prefix: string;
  keyHash: string;
  createdBy: string;
  createdByName: string;
  createdAt: Date;
};

export async function insertApiKey(tx: Database, workspaceId: string, key: NewRow): Promise<ApiKey> {
  return apiKeyOf(await tx.apiKey.create({ data: { workspaceId, ...key } }));
}

export async function revokeApiKeyRow(tx: Database, workspaceId: string, id: string, now: Date): Promise<void> {
  await tx.apiKey.update({ where: { workspaceId, id }, data: { revokedAt: now } });
}

/** By its hash alone: the key says which workspace it belongs to. */
export async function findApiKeyByHash(
  db: Database,
  keyHash: string,
): Promise<{ id: string; workspaceId: string; name: string; scope: Scope; lastUsedAt: Date | null } | null> {
  const row = await db.apiKey.findUnique({ where: { keyHash } });
  if (!row || row.revokedAt) return null;
  const { id, workspaceId, name, lastUsedAt } = row;
  return { id, workspaceId, name, scope: Scope.parse(row.scope), lastUsedAt };
}

export async function updateApiKeyUse(db: Database, workspaceId: string, id: string, lastUsedAt: Date): Promise<void> {
  await db.apiKey.updateMany({ where: { workspaceId, id }, data: { lastUsedAt } });
}

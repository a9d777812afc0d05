import 'server-only';
import type { Database } from './prisma-client';

/** When it was last looked whether a persona drifts. */
export async function findDriftCheck(db: Database, workspaceId: string, personaId: string): Promise<Date | null> {
  const row = await db.personaDrift.findFirst({ where: { workspaceId, personaId } });
  return row?.checkedAt ?? null;
}

export async function putDriftCheck(tx: Database, workspaceId: string, personaId: string, at: Date): Promise<void> {
  await tx.personaDrift.upsert({
    where: { personaId, workspaceId },
    create: { workspaceId, personaId, checkedAt: at },
    update: { checkedAt: at },
  });
}

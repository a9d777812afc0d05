import 'server-only';
import {
  ClaimThresholds,
  firstTemplate,
  firstThresholds,
  type PersonaSettings,
  PersonaTemplate,
} from '@/lib/core/personas/template';
import type { Database } from './prisma-client';

/** What a workspace decided about its personas; until it does, what the product proposes, at revision 0. */
export async function readPersonaSettings(db: Database, workspaceId: string): Promise<PersonaSettings> {
  const row = await db.personaSettings.findUnique({ where: { workspaceId } });
  if (!row) return { template: firstTemplate, thresholds: firstThresholds, revision: 0 };
  return {
    template: PersonaTemplate.parse(row.template),
    thresholds: ClaimThresholds.parse(row.thresholds),
    revision: row.revision,
  };
}

export async function putPersonaSettings(
  tx: Database,
  workspaceId: string,
  { template, thresholds, revision }: PersonaSettings,
): Promise<void> {
  const fields = { template, thresholds, revision };
  await tx.personaSettings.upsert({ where: { workspaceId }, create: { workspaceId, ...fields }, update: fields });
}

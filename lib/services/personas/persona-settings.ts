import { isDeepStrictEqual } from 'node:util';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import type { PersonaSettings, PersonaSettingsChange } from '@/lib/core/personas/template';
import { insertAudit } from '@/lib/data/audit';
import { putPersonaSettings, readPersonaSettings } from '@/lib/data/persona-settings';
import { inTransaction } from '@/lib/data/prisma-client';
import { lockWorkspace } from '@/lib/data/workspaces';
import { judgeSoon } from '../claims/judge-due';
import type { ServiceContext } from '../context';

/** Which sections all personas have, and when a claim counts as backed. */
export async function getPersonaSettings(ctx: ServiceContext): Promise<PersonaSettings> {
  authorize(ctx.actor, 'personas:read');
  return readPersonaSettings(ctx.db, ctx.actor.workspaceId);
}

/** Changes them for every persona at once. What a section holds stays when it is hidden. */
export async function updatePersonaSettings(
  ctx: ServiceContext,
  { revision, ...change }: PersonaSettingsChange,
): Promise<PersonaSettings> {
  authorize(ctx.actor, 'personas:settings');
  const { workspaceId } = ctx.actor;
  return inTransaction(ctx.db, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const before = await readPersonaSettings(tx, workspaceId);
    if (before.revision !== revision) {
      throw new AppError('conflict', 'Somebody else changed this meanwhile. Reload the page, then change it again.', {
        details: { expected: revision, actual: before.revision },
      });
    }
    const after = { ...before, ...change, revision: revision + 1 };
    await putPersonaSettings(tx, workspaceId, after);
    await insertAudit(tx, ctx.actor, {
      action: 'persona_settings.changed',
      target: { kind: 'workspace', id: workspaceId, name: 'Personas' },
      difference: {
        ...(change.template && { template: { from: before.template, to: after.template } }),
        ...(change.thresholds && { thresholds: { from: before.thresholds, to: after.thresholds } }),
      },
    });
    if (!isDeepStrictEqual(before.thresholds, after.thresholds)) await judgeSoon(tx, workspaceId);
    return after;
  });
}

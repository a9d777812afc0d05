import 'server-only';
import type { Actor } from '@/lib/core/access';
import { Prisma } from './generated/prisma/client';
import type { Database } from './prisma-client';

export type AuditedAction = {
  /** What happened, as `noun.verb_in_the_past`: `segment.published`. */
  action: string;
  target: { kind: string; id: string; name: string };
  /** What changed, as plain JSON: `{ role: { from: 'viewer', to: 'editor' } }`. Never a secret. */
  difference?: unknown;
};

/** Writes who did what to which thing. Call it in the transaction of the change itself. */
export async function insertAudit(
  tx: Database,
  actor: Actor,
  { action, target, difference }: AuditedAction,
): Promise<void> {
  await tx.auditEntry.create({
    data: {
      workspaceId: actor.workspaceId,
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      action,
      targetKind: target.kind,
      targetId: target.id,
      targetName: target.name,
      difference: difference === undefined ? Prisma.DbNull : asJson(difference),
    },
  });
}

function asJson(value: unknown): Prisma.InputJsonValue | typeof Prisma.JsonNull {
  const plain: Prisma.InputJsonValue | null = JSON.parse(JSON.stringify(value));
  return plain ?? Prisma.JsonNull;
}

import { authorize } from '@/lib/core/access';
import type { Annotation, AnnotationDraft } from '@/lib/core/annotations/annotation';
import { momentMs } from '@/lib/core/time';
import { insertAnnotation } from '@/lib/data/annotations';
import { insertAudit } from '@/lib/data/audit';
import { inTransaction } from '@/lib/data/prisma-client';
import { getWorkspace } from '@/lib/data/workspaces';
import type { ServiceContext } from '../context';

/** Marks a moment on every chart over time. */
export async function createAnnotation(ctx: ServiceContext, { at, text }: AnnotationDraft): Promise<Annotation> {
  authorize(ctx.actor, 'insights:write');
  const { id: createdBy, name: createdByName, workspaceId } = ctx.actor;
  const { zone } = await getWorkspace(ctx.db, workspaceId);
  return inTransaction(ctx.db, async (tx) => {
    const made = await insertAnnotation(tx, workspaceId, {
      at: new Date(momentMs(at, zone)),
      text,
      createdBy,
      createdByName,
    });
    await insertAudit(tx, ctx.actor, {
      action: 'annotation.created',
      target: { kind: 'annotation', id: made.id, name: text },
      difference: { at: made.at },
    });
    return made;
  });
}

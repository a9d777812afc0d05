import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { deleteAnnotation as removeAnnotation } from '@/lib/data/annotations';
import { insertAudit } from '@/lib/data/audit';
import { inTransaction } from '@/lib/data/prisma-client';
import type { ServiceContext } from '../context';

export const AnnotationByIdInput = z.object({ id: z.uuid() });
export type AnnotationByIdInput = z.infer<typeof AnnotationByIdInput>;

export async function deleteAnnotation(ctx: ServiceContext, { id }: AnnotationByIdInput): Promise<void> {
  authorize(ctx.actor, 'insights:write');
  await inTransaction(ctx.db, async (tx) => {
    const { text, at } = await removeAnnotation(tx, ctx.actor.workspaceId, id);
    await insertAudit(tx, ctx.actor, {
      action: 'annotation.deleted',
      target: { kind: 'annotation', id, name: text },
      difference: { at },
    });
  });
}

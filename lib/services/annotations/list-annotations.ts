import { authorize } from '@/lib/core/access';
import type { Annotation } from '@/lib/core/annotations/annotation';
import { listAnnotations as readAnnotations } from '@/lib/data/annotations';
import type { ServiceContext } from '../context';

/** What charts over time mark, the newest moment first. */
export async function listAnnotations(ctx: ServiceContext): Promise<{ items: Annotation[]; next_cursor: null }> {
  authorize(ctx.actor, 'insights:read');
  return { items: await readAnnotations(ctx.db, ctx.actor.workspaceId), next_cursor: null };
}

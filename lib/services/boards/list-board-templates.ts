import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { BoardContent } from '@/lib/core/boards/board';
import { boardTemplates } from '@/lib/core/boards/templates';
import { listPersonas } from '@/lib/data/personas';
import type { ServiceContext } from '../context';
import { listKnownNames } from '../dictionary/list-known-names';

/** A board to begin with; where the data cannot fill it, what it lacks. */
export const OfferedBoard = z.object({
  key: z.string(),
  name: z.string(),
  description: z.string(),
  content: BoardContent.nullable(),
  missing: z.string().nullable(),
});
export type OfferedBoard = z.infer<typeof OfferedBoard>;

/** First boards in the names of the workspace's own data. */
export async function listBoardTemplates(ctx: ServiceContext): Promise<{ items: OfferedBoard[]; next_cursor: null }> {
  authorize(ctx.actor, 'boards:read');
  const [names, personas] = await Promise.all([
    listKnownNames(ctx),
    listPersonas(ctx.db, ctx.actor.workspaceId, { archived: false, limit: 100 }),
  ]);
  const cast = personas.map(({ segment }) => ({
    segment: segment && { segment: segment.key, version: segment.version },
  }));
  const items = boardTemplates({ names, personas: cast }).map((template) => ({
    ...template,
    missing: template.missing ?? null,
  }));
  return { items, next_cursor: null };
}

import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { readAuditCursor, writeAuditCursor } from '@/lib/core/accounts/audit-cursor';
import { type Activity, mergeActivity } from '@/lib/core/comments/activity';
import { explainActivity } from '@/lib/core/comments/explain-activity';
import { listEntriesAbout } from '@/lib/data/audit-log';
import { listPersonaComments } from '@/lib/data/persona-comments';
import { getPersona } from '@/lib/data/personas';
import type { ServiceContext } from '../context';
import { describeComment } from './describe-comment';

export const ActivityInput = z.object({
  key: z.string(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type ActivityInput = z.infer<typeof ActivityInput>;

/** What happened to a persona and what was said about it, newest first. */
export async function listActivity(
  ctx: ServiceContext,
  { key, cursor, limit }: ActivityInput,
): Promise<{ items: Activity[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'personas:read');
  const { workspaceId } = ctx.actor;
  const persona = await getPersona(ctx.db, workspaceId, key);
  const page = { after: cursor === undefined ? null : readAuditCursor(cursor), limit: limit + 1 };
  const [entries, comments] = await Promise.all([
    listEntriesAbout(ctx.db, workspaceId, { target: { kind: 'persona', id: persona.key }, ...page }),
    listPersonaComments(ctx.db, workspaceId, persona.id, page),
  ]);
  const found = mergeActivity(
    entries.map((entry) => ({ kind: 'change', id: entry.id, at: entry.at, sentence: explainActivity(entry) })),
    comments.map((stored) => {
      const comment = describeComment(ctx.actor, stored);
      return { kind: 'comment', id: comment.id, at: comment.created_at, comment };
    }),
  );
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next_cursor: last && found.length > limit ? writeAuditCursor(last) : null };
}

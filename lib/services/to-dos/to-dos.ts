import { z } from 'zod';
import { authorize, may } from '@/lib/core/access';
import type { ToDo } from '@/lib/core/claims/to-do';
import { inTransaction } from '@/lib/data/prisma-client';
import { getToDo, listOpenToDos, setToDoDone } from '@/lib/data/to-dos';
import type { ServiceContext } from '../context';

const most = 50;

/** What the member who asks is asked to look at. */
export async function listToDos(ctx: ServiceContext): Promise<{ items: ToDo[]; next_cursor: null }> {
  authorize(ctx.actor, 'personas:read');
  const { workspaceId, id: userId, role } = ctx.actor;
  if (ctx.actor.kind !== 'member') return { items: [], next_cursor: null };
  const everybodys = may(role, 'personas:write');
  return { items: await listOpenToDos(ctx.db, workspaceId, { userId, everybodys, limit: most }), next_cursor: null };
}

export const ToDoInput = z.object({ id: z.uuid(), done: z.boolean().default(true) });
export type ToDoInput = z.infer<typeof ToDoInput>;

/** Ticks something off, or puts it back. */
export async function markToDo(ctx: ServiceContext, { id, done }: ToDoInput): Promise<ToDo> {
  authorize(ctx.actor, 'personas:read');
  const { workspaceId, id: userId, role } = ctx.actor;
  const whose = { userId, everybodys: may(role, 'personas:write') };
  return inTransaction(ctx.db, async (tx) => {
    await getToDo(tx, workspaceId, id, whose);
    await setToDoDone(tx, workspaceId, id, done ? ctx.now : null);
    return getToDo(tx, workspaceId, id, whose);
  });
}

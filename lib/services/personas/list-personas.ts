import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { Persona } from '@/lib/core/personas/persona';
import { listPersonas as readPersonas } from '@/lib/data/personas';
import type { ServiceContext } from '../context';
import { describePersonas } from './describe-persona';

export const ListPersonasInput = z.object({
  /** Words of its name. */
  q: z.string().max(200).optional(),
  archived: z.stringbool().default(false),
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type ListPersonasInput = z.infer<typeof ListPersonasInput>;

/** The Cast, in the order it was put. */
export async function listPersonas(
  ctx: ServiceContext,
  input: ListPersonasInput,
): Promise<{ items: Persona[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'personas:read');
  const rows = await readPersonas(ctx.db, ctx.actor.workspaceId, {
    words: input.q,
    archived: input.archived,
    after: input.cursor,
    limit: input.limit + 1,
  });
  const page = rows.slice(0, input.limit);
  return {
    items: await describePersonas(ctx, page),
    next_cursor: rows.length > page.length ? (page.at(-1)?.key ?? null) : null,
  };
}

/** Key and name of everybody on stage, for choosing one of them. */
export async function listCastNames(ctx: ServiceContext): Promise<{ key: string; name: string }[]> {
  authorize(ctx.actor, 'personas:read');
  const rows = await readPersonas(ctx.db, ctx.actor.workspaceId, { archived: false, limit: 200 });
  return rows.map(({ key, name }) => ({ key, name }));
}

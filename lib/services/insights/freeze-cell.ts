import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { Rule } from '@/lib/core/segments/rule';
import { insertAudit } from '@/lib/data/audit';
import { writeKeys } from '@/lib/data/events/segment-queries';
import { insertFrozenList } from '@/lib/data/frozen-lists';
import { inTransaction } from '@/lib/data/prisma-client';
import type { ServiceContext } from '../context';
import { AnyCell, openAnyCell } from './insight-kinds';

const Name = z.string().trim().min(1).max(200);

export const FreezeCellInput = z.intersection(AnyCell, z.object({ name: Name.optional() }));
export type FreezeCellInput = z.infer<typeof FreezeCellInput>;

export const FrozenCell = z.object({
  id: z.string(),
  name: z.string(),
  member_count: z.int(),
  membership_hash: z.string(),
  as_of: z.iso.datetime(),
  known_at: z.iso.datetime(),
  /** Says who is in the list, as a rule that a segment can be made of. */
  rule: Rule,
});
export type FrozenCell = z.infer<typeof FrozenCell>;

/** Keeps who is behind a number as a list that stays what it is, whatever comes in later. */
export async function freezeCell(ctx: ServiceContext, input: FreezeCellInput): Promise<FrozenCell> {
  authorize(ctx.actor, 'segments:write');
  const { workspaceId } = ctx.actor;
  const { asker, behind, keys } = await openAnyCell(ctx, input);
  const { asOf, knownAt } = asker.ground.scope;
  const id = randomUUID();
  const name = input.name ?? behind.name;
  // The profiles first: a list that somebody can name is whole.
  const { memberCount, membershipHash } = await writeKeys(ctx.events, workspaceId, id, keys);
  if (memberCount === 0) throw new AppError('invalid', 'Nobody is behind this number, so there is no list to freeze.');
  const { kind, query, cell } = input;
  const source = { kind, query, cell };
  await inTransaction(ctx.db, async (tx) => {
    const list = { id, name, memberCount, membershipHash, asOf, knownAt, source, createdAt: ctx.now };
    await insertFrozenList(tx, workspaceId, ctx.actor, list);
    await insertAudit(tx, ctx.actor, {
      action: 'list.frozen',
      target: { kind: 'list', id, name },
      difference: { member_count: memberCount, source },
    });
  });
  return {
    id,
    name,
    member_count: memberCount,
    membership_hash: membershipHash,
    as_of: asOf.toISOString(),
    known_at: knownAt.toISOString(),
    rule: { kind: 'snapshot', snapshot: id },
  };
}

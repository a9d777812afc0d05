import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { Rule } from '@/lib/core/segments/rule';
import { type Segment, SegmentKey } from '@/lib/core/segments/segment';
import { insertAudit } from '@/lib/data/audit';
import { inTransaction, isUniqueViolation } from '@/lib/data/prisma-client';
import { insertSegment } from '@/lib/data/segments';
import type { ServiceContext } from '../context';
import { describeSegment } from './describe-segment';
import { requireSoundRule, ruleScope } from './rule-scope';

export const CreateSegmentInput = z.strictObject({
  key: SegmentKey,
  name: z.string().trim().min(1).max(120),
  purpose: z.string().trim().max(500).optional(),
  rule: Rule,
});
export type CreateSegmentInput = z.infer<typeof CreateSegmentInput>;

export async function createSegment(ctx: ServiceContext, input: CreateSegmentInput): Promise<Segment> {
  authorize(ctx.actor, 'segments:write');
  const { workspaceId } = ctx.actor;
  requireSoundRule(input.rule, await ruleScope(ctx, [input.rule]), input.key);

  const segment = await inTransaction(ctx.db, async (tx) => {
    const { actor } = ctx;
    const owner = actor.kind === 'member' ? { id: actor.id, name: actor.name } : null;
    const created = await insertSegment(tx, workspaceId, { ...input, purpose: input.purpose ?? null, owner });
    await insertAudit(tx, actor, {
      action: 'segment.created',
      target: { kind: 'segment', id: created.key, name: created.name },
      difference: { rule: input.rule },
    });
    return created;
  }).catch((error: unknown) => {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('conflict', `There is a segment "${input.key}" already. Choose another key.`, { cause: error });
  });
  return describeSegment(ctx, segment);
}

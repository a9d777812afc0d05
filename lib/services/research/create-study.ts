import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { type Study, StudyDraft } from '@/lib/core/research/study';
import { insertAudit } from '@/lib/data/audit';
import { inTransaction, isUniqueViolation } from '@/lib/data/prisma-client';
import { insertStudy } from '@/lib/data/research/studies';
import type { ServiceContext } from '../context';
import { describeStudy } from './describe-study';

export const CreateStudyInput = StudyDraft;

export async function createStudy(ctx: ServiceContext, input: StudyDraft): Promise<Study> {
  authorize(ctx.actor, 'research:write');
  const { actor } = ctx;
  const owner = actor.kind === 'member' ? { id: actor.id, name: actor.name } : null;
  const study = await inTransaction(ctx.db, async (tx) => {
    const made = await insertStudy(tx, actor.workspaceId, { method: 'interview', ...input, owner });
    await insertAudit(tx, actor, {
      action: 'study.created',
      target: { kind: 'study', id: made.key, name: made.name },
      difference: input,
    });
    return made;
  }).catch((error: unknown) => {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('conflict', `There is a study "${input.key}" already. Choose another key.`, { cause: error });
  });
  return describeStudy(ctx, study);
}

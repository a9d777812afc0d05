import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { differenceOf } from '@/lib/core/accounts/audit-entry';
import { AppError } from '@/lib/core/errors';
import { type Study, StudyChange } from '@/lib/core/research/study';
import { insertAudit } from '@/lib/data/audit';
import { inTransaction } from '@/lib/data/prisma-client';
import { getStudy, type StoredStudy, type StudyFields, updateStudyAt } from '@/lib/data/research/studies';
import type { ServiceContext } from '../context';
import { describeStudy } from './describe-study';
import type { StudyByKeyInput } from './get-study';

export const UpdateStudyInput = StudyChange.extend({ key: z.string(), revision: z.int().min(1) });
export type UpdateStudyInput = z.infer<typeof UpdateStudyInput>;

export async function updateStudy(ctx: ServiceContext, input: UpdateStudyInput): Promise<Study> {
  authorize(ctx.actor, 'research:write');
  const { key, revision, ...fields } = input;
  return change(ctx, key, revision, 'study.changed', fields);
}

/** Takes a study out of the list. What was heard stays where it is used, and the study can come back. */
export async function archiveStudy(ctx: ServiceContext, { key }: StudyByKeyInput): Promise<Study> {
  authorize(ctx.actor, 'research:write');
  return change(ctx, key, null, 'study.archived', { archivedAt: ctx.now });
}

export async function restoreStudy(ctx: ServiceContext, { key }: StudyByKeyInput): Promise<Study> {
  authorize(ctx.actor, 'research:write');
  return change(ctx, key, null, 'study.restored', { archivedAt: null });
}

async function change(
  ctx: ServiceContext,
  key: string,
  revision: number | null,
  action: string,
  fields: StudyFields,
): Promise<Study> {
  const { workspaceId } = ctx.actor;
  const study = await inTransaction(ctx.db, async (tx) => {
    const before = await getStudy(tx, workspaceId, key);
    const seen = { id: before.id, revision: revision ?? before.revision };
    if (!(await updateStudyAt(tx, workspaceId, seen, fields))) throw staleStudy(before);
    const after = await getStudy(tx, workspaceId, key);
    await insertAudit(tx, ctx.actor, {
      action,
      target: { kind: 'study', id: key, name: after.name },
      difference: differenceOf(before, { ...fields }),
    });
    return after;
  });
  return describeStudy(ctx, study);
}

function staleStudy({ name, revision }: StoredStudy): AppError {
  return new AppError(
    'conflict',
    `"${name}" changed since you opened it. Reload to see what is new, then save again.`,
    {
      details: { actual: revision },
    },
  );
}

import type { Study } from '@/lib/core/research/study';
import { countInStudies, type StoredStudy } from '@/lib/data/research/studies';
import type { ServiceContext } from '../context';

const nothingYet = { interviews: 0, participants: 0, highlights: 0 };

/** Studies in the words of the wire, each with how much was heard in it. */
export async function describeStudies(
  { db, actor }: Pick<ServiceContext, 'db' | 'actor'>,
  studies: StoredStudy[],
): Promise<Study[]> {
  const counts = await countInStudies(
    db,
    actor.workspaceId,
    studies.map(({ id }) => id),
  );
  return studies.map((study) => ({
    key: study.key,
    name: study.name,
    question: study.question,
    method: study.method,
    status: study.status,
    owner: study.owner,
    revision: study.revision,
    ...(counts.get(study.id) ?? nothingYet),
    archived_at: study.archivedAt?.toISOString() ?? null,
    created_at: study.createdAt.toISOString(),
    updated_at: study.updatedAt.toISOString(),
  }));
}

export async function describeStudy(ctx: Pick<ServiceContext, 'db' | 'actor'>, study: StoredStudy): Promise<Study> {
  const [described] = await describeStudies(ctx, [study]);
  if (!described) throw new Error('One study was asked for and none came back.');
  return described;
}

import { notFound } from 'next/navigation';
import { may } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { pageContext } from '@/lib/server/context';
import { getSegment } from '@/lib/services/segments/get-segment';

export type SegmentPageProps = { params: Promise<{ workspace: string; key: string }> };

/** What every page of one segment begins with; a key that does not exist is "not found". */
export async function openSegment(params: SegmentPageProps['params']) {
  const { workspace, key } = await params;
  const ctx = await pageContext(workspace);
  const segment = await getSegment(ctx, { key }).catch((error: unknown) => {
    if (error instanceof AppError && error.kind === 'not_found') notFound();
    throw error;
  });
  return { workspace, ctx, segment, mayWrite: may(ctx.actor.role, 'segments:write') };
}

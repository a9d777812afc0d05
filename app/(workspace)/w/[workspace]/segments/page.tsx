import type { Metadata } from 'next';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { SegmentList } from '@/components/segments/segment-list';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { listRuleWords } from '@/lib/services/segments/list-rule-words';
import { listSegments } from '@/lib/services/segments/list-segments';

export const metadata: Metadata = { title: 'Segments' };

export default async function SegmentsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const ctx = await pageContext(workspace);
  const [{ items }, retired, dictionary] = await Promise.all([
    listSegments(ctx, { limit: 200 }),
    listSegments(ctx, { retired: true, limit: 1 }),
    listRuleWords(ctx),
  ]);
  const mayWrite = may(ctx.actor.role, 'segments:write');
  const hasRetired = retired.items.length > 0;
  return (
    <NuqsAdapter>
      <SegmentList {...{ workspace, dictionary, mayWrite, hasRetired }} segments={items} />
    </NuqsAdapter>
  );
}

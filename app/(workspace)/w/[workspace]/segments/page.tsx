import type { Metadata } from 'next';
import { SegmentList } from '@/components/segments/segment-list';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { listRuleWords } from '@/lib/services/segments/list-rule-words';
import { ListSegmentsInput, listSegments } from '@/lib/services/segments/list-segments';

export const metadata: Metadata = { title: 'Segments' };

export default async function SegmentsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const ctx = await pageContext(workspace);
  const [{ items }, dictionary] = await Promise.all([
    listSegments(ctx, ListSegmentsInput.parse({ limit: 200 })),
    listRuleWords(ctx),
  ]);
  const mayWrite = may(ctx.actor.role, 'segments:write');
  return <SegmentList workspace={workspace} segments={items} dictionary={dictionary} mayWrite={mayWrite} />;
}

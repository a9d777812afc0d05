import type { Metadata } from 'next';
import { FollowButton } from '@/components/follows/follow-button';
import { SegmentEditor } from '@/components/segments/segment-editor';
import { listRuleWords } from '@/lib/services/segments/list-rule-words';
import { openSegment, type SegmentPageProps } from './open-segment';

export async function generateMetadata({ params }: SegmentPageProps): Promise<Metadata> {
  return { title: (await openSegment(params)).segment.name };
}

export default async function SegmentPage({ params }: SegmentPageProps) {
  const { workspace, ctx, segment, mayWrite } = await openSegment(params);
  const dictionary = await listRuleWords(ctx);
  const actions = (
    <FollowButton workspace={workspace} target={{ kind: 'segment', key: segment.key }} name={segment.name} />
  );
  return <SegmentEditor key={segment.key} {...{ workspace, segment, dictionary, mayWrite, actions }} />;
}

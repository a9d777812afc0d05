import type { Metadata } from 'next';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { MembersScreen } from '@/components/segments/members-screen';
import { openSegment, type SegmentPageProps } from '../open-segment';

export async function generateMetadata({ params }: SegmentPageProps): Promise<Metadata> {
  return { title: `Members of ${(await openSegment(params)).segment.name}` };
}

export default async function MembersPage({ params }: SegmentPageProps) {
  const { workspace, segment, mayWrite } = await openSegment(params);
  return (
    <NuqsAdapter>
      <MembersScreen workspace={workspace} segment={segment} mayWrite={mayWrite} />
    </NuqsAdapter>
  );
}

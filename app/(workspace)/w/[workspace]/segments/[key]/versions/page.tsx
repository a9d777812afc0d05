import type { Metadata } from 'next';
import { VersionsScreen } from '@/components/segments/versions-screen';
import { ListVersionsInput, listVersions } from '@/lib/services/segments/list-versions';
import { openSegment, type SegmentPageProps } from '../open-segment';

export async function generateMetadata({ params }: SegmentPageProps): Promise<Metadata> {
  return { title: `Versions of ${(await openSegment(params)).segment.name}` };
}

export default async function VersionsPage({ params }: SegmentPageProps) {
  const { workspace, ctx, segment, mayWrite } = await openSegment(params);
  const { items } = await listVersions(ctx, ListVersionsInput.parse({ key: segment.key }));
  return <VersionsScreen workspace={workspace} segment={segment} versions={items} mayWrite={mayWrite} />;
}

import type { Metadata } from 'next';
import { DocumentVersions } from '@/components/documents/document-versions';
import { may } from '@/lib/core/access';
import { listMapVersions } from '@/lib/services/journey-maps/map-versions';
import { openMapPage } from '../open-map';

export const metadata: Metadata = { title: 'Versions of a map' };

type VersionsPageProps = { params: Promise<{ workspace: string; key: string }> };

export default async function VersionsPage({ params }: VersionsPageProps) {
  const { workspace, key } = await params;
  const { ctx, map } = await openMapPage({ workspace, key });
  const { items: versions } = await listMapVersions(ctx, { key, limit: 100 });
  const mayWrite = may(ctx.actor.role, 'documents:write') && map.archived_at === null;
  return <DocumentVersions {...{ workspace, versions, mayWrite }} kind="journey" document={{ key, name: map.name }} />;
}

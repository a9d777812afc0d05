import type { Metadata } from 'next';
import { DocumentVersions } from '@/components/documents/document-versions';
import { may } from '@/lib/core/access';
import { listContentVersions } from '@/lib/services/content-maps/content-map-versions';
import { openContentMapPage } from '../open-content-map';

export const metadata: Metadata = { title: 'Versions of a content map' };

type VersionsPageProps = { params: Promise<{ workspace: string; key: string }> };

export default async function VersionsPage({ params }: VersionsPageProps) {
  const { workspace, key } = await params;
  const { ctx, map } = await openContentMapPage({ workspace, key });
  const { items: versions } = await listContentVersions(ctx, { key, limit: 100 });
  const mayWrite = may(ctx.actor.role, 'documents:write') && map.archived_at === null;
  return <DocumentVersions {...{ workspace, versions, mayWrite }} kind="content" document={{ key, name: map.name }} />;
}

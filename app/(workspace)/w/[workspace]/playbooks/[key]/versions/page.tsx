import type { Metadata } from 'next';
import { DocumentVersions } from '@/components/documents/document-versions';
import { may } from '@/lib/core/access';
import { listPlaybookVersions } from '@/lib/services/playbooks/playbook-versions';
import { openPlaybookPage } from '../open-playbook';

export const metadata: Metadata = { title: 'Versions of a playbook' };

type VersionsPageProps = { params: Promise<{ workspace: string; key: string }> };

export default async function VersionsPage({ params }: VersionsPageProps) {
  const { workspace, key } = await params;
  const { ctx, playbook } = await openPlaybookPage({ workspace, key });
  const { items: versions } = await listPlaybookVersions(ctx, { key, limit: 100 });
  const mayWrite = may(ctx.actor.role, 'documents:write') && playbook.archived_at === null;
  return (
    <DocumentVersions {...{ workspace, versions, mayWrite }} kind="playbooks" document={{ key, name: playbook.name }} />
  );
}

import type { Metadata } from 'next';
import { PastPlaybook } from '@/components/playbooks/past-playbook';
import { showPlaybookVersion } from '@/lib/services/playbooks/playbook-versions';
import { orNotFound } from '../../../../or-not-found';
import { openPlaybookPage } from '../../open-playbook';

export const metadata: Metadata = { title: 'A version of a playbook' };

type VersionPageProps = { params: Promise<{ workspace: string; key: string; version: string }> };

export default async function VersionPage({ params }: VersionPageProps) {
  const { workspace, key, version } = await params;
  const { ctx } = await openPlaybookPage({ workspace, key });
  const shown = await orNotFound(showPlaybookVersion(ctx, { key, version: Number(version) || 0 }));
  return <PastPlaybook {...{ workspace }} playbookKey={key} version={shown} />;
}

import type { Metadata } from 'next';
import { WorkspaceSettings } from '@/components/settings/workspace-settings';
import { WorkspaceSummary } from '@/components/settings/workspace-summary';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { getWorkspace } from '@/lib/services/accounts/get-workspace';

export const metadata: Metadata = { title: 'Settings' };

export default async function WorkspaceSettingsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const ctx = await pageContext((await params).workspace);
  const saved = await getWorkspace(ctx);
  if (!may(ctx.actor.role, 'workspace:update')) return <WorkspaceSummary workspace={saved} />;
  return <WorkspaceSettings saved={saved} now={ctx.now.toISOString()} />;
}

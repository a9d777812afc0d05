import type { ReactNode } from 'react';
import { PageBody } from '@/components/shell/page-columns';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { may, type Permission } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';

type SettingsLayoutProps = { params: Promise<{ workspace: string }>; children: ReactNode };

const tabs: { path: string; label: string; permission: Permission }[] = [
  { path: '', label: 'Workspace', permission: 'workspace:read' },
  { path: '/who-counts', label: 'Who counts', permission: 'workspace:read' },
  { path: '/personas', label: 'Personas', permission: 'personas:read' },
  { path: '/members', label: 'Members', permission: 'members:read' },
  { path: '/api-keys', label: 'API keys', permission: 'api_keys:manage' },
  { path: '/audit', label: 'Audit log', permission: 'audit:read' },
  { path: '/account', label: 'Your account', permission: 'workspace:read' },
];

export default async function SettingsLayout({ params, children }: SettingsLayoutProps) {
  const { workspace } = await params;
  const { actor } = await pageContext(workspace);
  const open = tabs.filter(({ permission }) => may(actor.role, permission));
  return (
    <>
      <PageHeader crumbs={[{ label: 'Settings' }]} />
      <PageBody>
        <PageTitle>Settings</PageTitle>
        <LinkTabs
          label="Settings"
          tabs={open.map(({ path, label }) => ({ href: `/w/${workspace}/settings${path}`, label }))}
        />
        <div className="mt-6 max-w-207 space-y-10 has-data-wide:max-w-none">{children}</div>
      </PageBody>
    </>
  );
}

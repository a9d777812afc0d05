import type { Metadata } from 'next';
import { WorkspaceForm } from '@/components/account/workspace-form';
import { PlainPage } from '@/components/shell/plain-page';
import { TextLink } from '@/components/ui/text-link';
import { accountPageContext } from '@/lib/server/context';
import { listMyWorkspaces } from '@/lib/services/accounts/list-my-workspaces';

export const metadata: Metadata = { title: 'New workspace' };

export default async function NewWorkspacePage() {
  const { items } = await listMyWorkspaces(await accountPageContext());
  return (
    <PlainPage
      title="A new workspace"
      intro="A workspace keeps one product’s data, segments and personas, and the people who work on them. You will own it."
      foot={items.length > 0 && <TextLink href="/">Back to your workspace</TextLink>}
    >
      <WorkspaceForm />
    </PlainPage>
  );
}

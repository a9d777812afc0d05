import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { lastWorkspaceCookie } from '@/components/account/last-workspace';
import { accountPageContext } from '@/lib/server/context';
import { listMyWorkspaces } from '@/lib/services/accounts/list-my-workspaces';

/** No page of its own: on to the workspace that was open last, else the first one, else to making one. */
export default async function StartPage() {
  const { items } = await listMyWorkspaces(await accountPageContext());
  const last = (await cookies()).get(lastWorkspaceCookie)?.value;
  const workspace = items.find(({ slug }) => slug === last) ?? items[0];
  redirect(workspace ? `/w/${workspace.slug}` : '/workspaces/new');
}

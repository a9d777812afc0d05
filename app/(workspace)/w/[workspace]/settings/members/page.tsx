import type { Metadata } from 'next';
import { InvitationsPanel } from '@/components/settings/invitations-panel';
import { MembersPanel } from '@/components/settings/members-panel';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { listInvitations } from '@/lib/services/accounts/list-invitations';
import { listMembers } from '@/lib/services/accounts/list-members';

export const metadata: Metadata = { title: 'Members' };

export default async function MembersPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const ctx = await pageContext(workspace);
  const { role, id } = ctx.actor;
  const members = await listMembers(ctx);
  const invitations = may(role, 'invitations:manage') ? await listInvitations(ctx) : null;
  return (
    <>
      <MembersPanel workspace={workspace} you={{ userId: id, role }} initial={members.items} />
      {invitations && <InvitationsPanel workspace={workspace} isOwner={role === 'owner'} initial={invitations.items} />}
    </>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { AuditPanel } from '@/components/settings/audit-panel';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { listApiKeys } from '@/lib/services/accounts/list-api-keys';
import { listMembers } from '@/lib/services/accounts/list-members';

export const metadata: Metadata = { title: 'Audit log' };

export default async function AuditPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const ctx = await pageContext(workspace);
  if (!may(ctx.actor.role, 'audit:read')) notFound();
  const [members, keys] = await Promise.all([listMembers(ctx), listApiKeys(ctx)]);
  const people = [
    ...members.items.map((member) => ({ id: member.user_id, name: member.name })),
    ...keys.items.map((key) => ({ id: key.id, name: `${key.name} (API key)` })),
  ];
  return (
    <NuqsAdapter>
      <AuditPanel workspace={workspace} people={people} />
    </NuqsAdapter>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ApiKeysPanel } from '@/components/settings/api-keys-panel';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { listApiKeys } from '@/lib/services/accounts/list-api-keys';

export const metadata: Metadata = { title: 'API keys' };

export default async function ApiKeysPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const ctx = await pageContext(workspace);
  if (!may(ctx.actor.role, 'api_keys:manage')) notFound();
  const { items } = await listApiKeys(ctx);
  return <ApiKeysPanel workspace={workspace} initial={items} />;
}

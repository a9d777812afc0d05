import type { Metadata } from 'next';
import { LifecycleScreen } from '@/components/insights/lifecycle/lifecycle-screen';
import { may } from '@/lib/core/access';
import { LifecycleQuery } from '@/lib/core/lifecycle/lifecycle';
import { pageContext } from '@/lib/server/context';
import { listRuleWords } from '@/lib/services/segments/list-rule-words';

export const metadata: Metadata = { title: 'Lifecycle' };

export default async function LifecyclePage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const ctx = await pageContext(workspace);
  const dictionary = await listRuleWords(ctx);
  const start = LifecycleQuery.parse({});
  return <LifecycleScreen {...{ workspace, dictionary, start }} mayWrite={may(ctx.actor.role, 'segments:write')} />;
}

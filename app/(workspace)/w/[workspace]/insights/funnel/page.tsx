import type { Metadata } from 'next';
import { FunnelScreen } from '@/components/insights/funnel/funnel-screen';
import { may } from '@/lib/core/access';
import { FunnelQuery } from '@/lib/core/funnels/funnel';
import { startSteps } from '@/lib/core/funnels/start-steps';
import { pageContext } from '@/lib/server/context';
import { listRuleWords } from '@/lib/services/segments/list-rule-words';

export const metadata: Metadata = { title: 'Funnel' };

export default async function FunnelPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const ctx = await pageContext(workspace);
  const dictionary = await listRuleWords(ctx);
  const steps = startSteps(dictionary);
  const start = steps.length < 2 ? null : FunnelQuery.parse({ steps });
  const { role } = ctx.actor;
  const allowed = { mayWrite: may(role, 'segments:write'), mayKeep: may(role, 'boards:write') };
  return <FunnelScreen {...{ workspace, dictionary, start, ...allowed }} />;
}

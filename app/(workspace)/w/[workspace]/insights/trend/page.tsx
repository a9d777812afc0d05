import type { Metadata } from 'next';
import { TrendScreen } from '@/components/insights/trend/trend-screen';
import { may } from '@/lib/core/access';
import { TrendQuery } from '@/lib/core/trends/trend';
import { pageContext } from '@/lib/server/context';
import { listRuleWords } from '@/lib/services/segments/list-rule-words';

export const metadata: Metadata = { title: 'Trend' };

export default async function TrendPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const ctx = await pageContext(workspace);
  const dictionary = await listRuleWords(ctx);
  const start = TrendQuery.parse({ series: [{ measure: 'profiles' }], period: 'week', periods: 26 });
  const { role } = ctx.actor;
  const allowed = { mayWrite: may(role, 'segments:write'), mayKeep: may(role, 'boards:write') };
  return <TrendScreen {...{ workspace, dictionary, start }} {...allowed} />;
}

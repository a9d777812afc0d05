import type { Metadata } from 'next';
import { RetentionScreen } from '@/components/insights/retention/retention-screen';
import { may } from '@/lib/core/access';
import { RetentionQuery } from '@/lib/core/cohorts/retention';
import { pageContext } from '@/lib/server/context';
import { listRuleWords } from '@/lib/services/segments/list-rule-words';

export const metadata: Metadata = { title: 'Retention' };

export default async function RetentionPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const ctx = await pageContext(workspace);
  const dictionary = await listRuleWords(ctx);
  const start = RetentionQuery.parse({});
  const { role } = ctx.actor;
  const allowed = { mayWrite: may(role, 'segments:write'), mayKeep: may(role, 'boards:write') };
  return <RetentionScreen {...{ workspace, dictionary, start }} {...allowed} />;
}

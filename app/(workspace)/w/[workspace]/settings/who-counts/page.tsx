import type { Metadata } from 'next';
import { BaseRuleEditor } from '@/components/segments/base-rule-editor';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { getWorkspace } from '@/lib/services/accounts/get-workspace';
import { listRuleWords } from '@/lib/services/segments/list-rule-words';

export const metadata: Metadata = { title: 'Who counts' };

export default async function WhoCountsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const ctx = await pageContext(workspace);
  const [saved, dictionary] = await Promise.all([getWorkspace(ctx), listRuleWords(ctx)]);
  const mayWrite = may(ctx.actor.role, 'workspace:update');
  return (
    <div data-wide>
      <BaseRuleEditor {...{ workspace, dictionary, mayWrite }} saved={saved.base_rule} />
    </div>
  );
}

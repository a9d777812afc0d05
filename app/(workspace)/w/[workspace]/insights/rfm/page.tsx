import type { Metadata } from 'next';
import { RfmScreen } from '@/components/insights/rfm/rfm-screen';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { proposeRfm } from '@/lib/services/insights/propose-rfm';
import { listRfmModels } from '@/lib/services/rfm-models/list-rfm-models';
import { listRuleWords } from '@/lib/services/segments/list-rule-words';

export const metadata: Metadata = { title: 'Customer value' };

export default async function RfmPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const ctx = await pageContext(workspace);
  const [dictionary, models] = await Promise.all([listRuleWords(ctx), listRfmModels(ctx)]);
  const start = await proposeRfm(ctx, { dictionary, models: models.items });
  const { role } = ctx.actor;
  const allowed = { mayWrite: may(role, 'insights:write'), mayKeep: may(role, 'boards:write') };
  return <RfmScreen {...{ workspace, dictionary, start, ...allowed }} />;
}

import type { Metadata } from 'next';
import { GroupsScreen } from '@/components/insights/groups/groups-screen';
import { may } from '@/lib/core/access';
import { GroupsQuery } from '@/lib/core/clustering/groups';
import { startFeatures } from '@/lib/core/features/start-features';
import { pageContext } from '@/lib/server/context';
import { listRuleWords } from '@/lib/services/segments/list-rule-words';

export const metadata: Metadata = { title: 'Groups' };

export default async function GroupsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const ctx = await pageContext(workspace);
  const dictionary = await listRuleWords(ctx);
  const features = startFeatures(dictionary, true);
  const start = features.length === 0 ? null : GroupsQuery.parse({ features });
  const { role } = ctx.actor;
  const allowed = { mayWrite: may(role, 'segments:write'), mayKeep: may(role, 'boards:write') };
  return <GroupsScreen {...{ workspace, dictionary, start, ...allowed }} />;
}

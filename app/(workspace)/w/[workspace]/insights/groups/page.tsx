import type { Metadata } from 'next';
import { GroupsScreen } from '@/components/insights/groups/groups-screen';
import { may } from '@/lib/core/access';
import { GroupsQuery } from '@/lib/core/clustering/groups';
import { GroupsMovementQuery, groupsMovedIn } from '@/lib/core/clustering/groups-movement';
import { startFeatures } from '@/lib/core/features/start-features';
import { jsonText } from '@/lib/core/insights/json-text';
import { pageContext } from '@/lib/server/context';
import type { ServiceContext } from '@/lib/services/context';
import { findGroupModelVersion } from '@/lib/services/group-models/get-group-model';
import { listRuleWords } from '@/lib/services/segments/list-rule-words';

export const metadata: Metadata = { title: 'Groups' };

type GroupsPageProps = {
  params: Promise<{ workspace: string }>;
  /** Who moved between kept groups, as boards ask it: it names the groups, not what they are made of. */
  searchParams: Promise<{ moved?: string | string[] }>;
};

export default async function GroupsPage({ params, searchParams }: GroupsPageProps) {
  const { workspace } = await params;
  const ctx = await pageContext(workspace);
  const dictionary = await listRuleWords(ctx);
  const features = startFeatures(dictionary, true);
  const usual = features.length === 0 ? null : GroupsQuery.parse({ features });
  const start = (await movedIn(ctx, (await searchParams).moved)) ?? usual;
  const { role } = ctx.actor;
  const allowed = { mayWrite: may(role, 'segments:write'), mayKeep: may(role, 'boards:write') };
  return <GroupsScreen {...{ workspace, dictionary, start, ...allowed }} />;
}

async function movedIn(ctx: ServiceContext, text: unknown): Promise<GroupsQuery | null> {
  const moved = jsonText(GroupsMovementQuery).safeParse(text).data;
  if (!moved) return null;
  const kept = await findGroupModelVersion(ctx, moved.model);
  return kept && groupsMovedIn(moved, kept.query);
}

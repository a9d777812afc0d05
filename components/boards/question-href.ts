import type { InsightQuestion } from '@/lib/core/boards/insight-question';
import type { GroupsMovementQuery } from '@/lib/core/clustering/groups-movement';
import type { RfmMovementQuery } from '@/lib/core/rfm/movement';

/** The screen of a question, which keeps the whole of it in its address. */
export function questionHref(workspace: string, { kind, query }: InsightQuestion): string {
  if (kind === 'rfm/movement') return movementHref(workspace, query);
  if (kind === 'groups/movement') return groupsMovementHref(workspace, query);
  return `/w/${workspace}/insights/${kind}?${new URLSearchParams({ q: JSON.stringify(query) })}`;
}

/** Movement is a view of the screen of customer value; its days ago are those the screen has when none are named. */
function movementHref(workspace: string, { before, ...query }: RfmMovementQuery): string {
  const asked = new URLSearchParams({ q: JSON.stringify(query), view: 'movement' });
  if (typeof before === 'string') asked.set('before', before);
  return `/w/${workspace}/insights/rfm?${asked}`;
}

/** Movement is a view of the screen of groups, which looks up what the kept ones are made of. */
function groupsMovementHref(workspace: string, query: GroupsMovementQuery): string {
  const asked = new URLSearchParams({ moved: JSON.stringify(query), view: 'moved' });
  if (query.before !== undefined) asked.set('before', query.before);
  return `/w/${workspace}/insights/groups?${asked}`;
}

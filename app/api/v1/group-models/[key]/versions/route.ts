import { wholeListOf } from '@/lib/core/accounts/list';
import { GroupModelVersion } from '@/lib/core/clustering/group-model';
import { route } from '@/lib/server/route';
import { FindGroupsAgainInput, findGroupsAgain } from '@/lib/services/group-models/find-groups-again';
import { GroupModelByKey, listGroupModelVersions } from '@/lib/services/group-models/get-group-model';

export const GET = route(GroupModelByKey, listGroupModelVersions, {
  summary: 'The versions of kept groups, the newest first.',
  output: wholeListOf(GroupModelVersion),
});

export const POST = route(FindGroupsAgainInput, findGroupsAgain, {
  summary: 'Finds the groups again in later data, as the next version; those that lie where they lay keep their names.',
  output: GroupModelVersion,
  status: 201,
});

import { wholeListOf } from '@/lib/core/accounts/list';
import { Nothing } from '@/lib/core/accounts/nothing';
import { GroupModel } from '@/lib/core/clustering/group-model';
import { route } from '@/lib/server/route';
import { CreateGroupModelInput, createGroupModel } from '@/lib/services/group-models/create-group-model';
import { listGroupModels } from '@/lib/services/group-models/get-group-model';

export const GET = route(Nothing, listGroupModels, {
  summary: 'The kept groups of the workspace, each with its newest version.',
  output: wholeListOf(GroupModel),
});

export const POST = route(CreateGroupModelInput, createGroupModel, {
  summary: 'Keeps the groups of a question under a name: their middles, scales, seed, window and rules.',
  output: GroupModel,
  status: 201,
});

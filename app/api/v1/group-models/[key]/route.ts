import { GroupModel } from '@/lib/core/clustering/group-model';
import { route } from '@/lib/server/route';
import { GroupModelByKey, getGroupModel } from '@/lib/services/group-models/get-group-model';
import {
  deleteGroupModel,
  UpdateGroupModelInput,
  updateGroupModel,
} from '@/lib/services/group-models/update-group-model';

export const GET = route(GroupModelByKey, getGroupModel, {
  summary: 'Kept groups with their newest version.',
  output: GroupModel,
});

export const PATCH = route(UpdateGroupModelInput, updateGroupModel, {
  summary: 'Gives kept groups, or the groups of their newest version, other names.',
  output: GroupModel,
});

export const DELETE = route(GroupModelByKey, deleteGroupModel, {
  summary: 'Deletes kept groups with all their versions; segments made of them stay.',
});

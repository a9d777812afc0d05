import { route } from '@/lib/server/route';
import {
  AffinityGroupByIdInput,
  ChangedGroup,
  removeAffinityGroup,
  UpdateAffinityGroupInput,
  updateAffinityGroup,
} from '@/lib/services/research/affinity-board';

export const PATCH = route(UpdateAffinityGroupInput, updateAffinityGroup, {
  summary: 'Changes the name or the colour of a group of quotes.',
  output: ChangedGroup,
});

export const DELETE = route(AffinityGroupByIdInput, removeAffinityGroup, {
  summary: 'Takes a group away; its quotes go back to those in no group.',
});

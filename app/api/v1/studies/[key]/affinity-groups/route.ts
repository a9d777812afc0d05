import { route } from '@/lib/server/route';
import { ChangedGroup, CreateAffinityGroupInput, createAffinityGroup } from '@/lib/services/research/affinity-board';

export const POST = route(CreateAffinityGroupInput, createAffinityGroup, {
  summary: 'Adds a group to the board of a study, for quotes that belong together.',
  output: ChangedGroup,
  status: 201,
});

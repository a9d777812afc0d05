import { ById } from '@/lib/core/accounts/by-id';
import { Nothing } from '@/lib/core/accounts/nothing';
import { route } from '@/lib/server/route';
import { leaveWorkspace } from '@/lib/services/accounts/leave-workspace';

export const POST = route(Nothing, leaveWorkspace, {
  summary: 'Leaves the workspace. The last owner cannot.',
  output: ById,
});

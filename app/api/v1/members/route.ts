import { wholeListOf } from '@/lib/core/accounts/list';
import { Member } from '@/lib/core/accounts/member';
import { Nothing } from '@/lib/core/accounts/nothing';
import { route } from '@/lib/server/route';
import { listMembers } from '@/lib/services/accounts/list-members';

export const GET = route(Nothing, listMembers, {
  summary: 'Everybody in the workspace, with their roles.',
  output: wholeListOf(Member),
});

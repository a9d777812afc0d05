import { MemberPage } from '@/lib/core/segments/segment';
import { route } from '@/lib/server/route';
import { ListMembersInput, listMembers } from '@/lib/services/segments/list-members';

export const GET = route(ListMembersInput, listMembers, {
  summary: 'The members of a version: a page, or with a format all of them as NDJSON or CSV.',
  output: MemberPage,
});

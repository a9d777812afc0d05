import { ById } from '@/lib/core/accounts/by-id';
import { Member, RoleChange } from '@/lib/core/accounts/member';
import { route } from '@/lib/server/route';
import { changeRole } from '@/lib/services/accounts/change-role';
import { removeMember } from '@/lib/services/accounts/remove-member';

export const PATCH = route(RoleChange, changeRole, {
  summary: 'Gives a member another role, from their next request on.',
  output: Member,
});
export const DELETE = route(ById, removeMember, {
  summary: 'Removes a member, from their next request on.',
  output: ById,
});

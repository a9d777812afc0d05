import { z } from 'zod';
import { Role } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';

export const Member = z.strictObject({
  id: z.uuid(),
  user_id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: Role,
  joined_at: z.iso.datetime(),
});
export type Member = z.infer<typeof Member>;

export const RoleChange = z.strictObject({ id: z.uuid(), role: Role });
export type RoleChange = z.infer<typeof RoleChange>;

/** Throws `conflict` when nobody who owns the workspace would be left after `leaving` stops being an owner. */
export function keepAnOwner(members: readonly Pick<Member, 'id' | 'role'>[], leaving: string): void {
  if (members.some((member) => member.role === 'owner' && member.id !== leaving)) return;
  throw new AppError(
    'conflict',
    'This is the only owner, and a workspace needs one. Make somebody else an owner first, then try again.',
    { details: { reason: 'last_owner' } },
  );
}

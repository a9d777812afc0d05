import type { Actor, Role } from '@/lib/core/access';

/** Somebody signed in, acting inside one of their workspaces. */
export function memberActor(user: { id: string; name: string }, workspaceId: string, role: Role): Actor {
  return { kind: 'member', id: user.id, name: user.name, workspaceId, role };
}

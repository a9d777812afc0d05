import { z } from 'zod';
import { capital } from '@/lib/core/capital';
import { AppError } from './errors';

export const Role = z.enum(['owner', 'admin', 'editor', 'researcher', 'viewer']);
export type Role = z.infer<typeof Role>;

/** What an API key may do: each scope acts as one role. */
export const Scope = z.enum(['read', 'write', 'admin']);
export type Scope = z.infer<typeof Scope>;

export const roleOfScope: Record<Scope, Role> = { read: 'viewer', write: 'editor', admin: 'admin' };

const everybody: readonly Role[] = ['owner', 'admin', 'editor', 'researcher', 'viewer'];
const makers: readonly Role[] = ['owner', 'admin', 'editor'];
const listeners: readonly Role[] = ['owner', 'admin', 'editor', 'researcher'];
const managers: readonly Role[] = ['owner', 'admin'];

/** Who may do what. The whole of it: a use case asks here and nowhere else. */
export const permissions = {
  'workspace:read': everybody,
  'workspace:update': managers,
  'members:read': everybody,
  'members:manage': managers,
  'owners:manage': ['owner'],
  'invitations:manage': managers,
  'api_keys:manage': managers,
  'audit:read': managers,
  'imports:read': everybody,
  'imports:write': makers,
  'events:read': everybody,
  'profiles:read': everybody,
  'dictionary:write': listeners,
  'segments:read': everybody,
  'segments:write': makers,
  'segments:publish': makers,
  'insights:read': everybody,
  /** Models, annotations: what insights are made with. */
  'insights:write': makers,
  'boards:read': everybody,
  'boards:write': listeners,
  /** Maps, matrices, playbooks: pages that people write together. */
  'documents:read': everybody,
  'documents:write': listeners,
  /** What is lost and might be won, and whose it is. */
  'opportunities:read': everybody,
  'opportunities:write': listeners,
  'personas:read': everybody,
  'personas:write': listeners,
  'personas:publish': makers,
  /** The template of all personas, and when a claim counts as backed. */
  'personas:settings': makers,
  /** Whoever reads a claim may doubt it. */
  'claims:question': everybody,
  /** Whoever reads may say something, and is heard by whom they name. */
  'comments:write': everybody,
  /** A viewer reads what the participants agreed to show the company. */
  'research:read': everybody,
  'research:write': listeners,
  /** Who a participant is, and having everything of theirs erased. */
  'participants:manage': listeners,
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof permissions;

/** Who acts: a member, an API key, or the product itself (a job). Always inside one workspace. */
export type Actor = {
  kind: 'member' | 'api_key' | 'system';
  /** The user's id, the key's id, or the job's name. */
  id: string;
  name: string;
  workspaceId: string;
  role: Role;
};

export function may(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role);
}

/** The first line of every use case. Throws `forbidden` with a sentence that names who can help. */
export function authorize(actor: Actor, permission: Permission): void {
  if (actor.kind === 'api_key' && actor.role === roleOfScope.read && !permission.endsWith(':read')) {
    throw new AppError('forbidden', 'This key only reads. Make one that may write, and use that.', {
      details: { permission, role: actor.role },
    });
  }
  if (may(actor.role, permission)) return;
  const able = permissions[permission].map(withArticle).join(' or ');
  const sentence = `${capital(withArticle(actor.role))} cannot do this here. Ask ${able}.`;
  throw new AppError('forbidden', sentence, { details: { permission, role: actor.role } });
}

const withArticle = (role: Role): string => `${/^[aeo]/.test(role) ? 'an' : 'a'} ${role}`;

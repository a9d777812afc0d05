import type { Actor } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import type { LinkDraft } from '@/lib/core/sharing/link';
import type { NewLinkRow } from '@/lib/data/links';
import { newSecret } from '../accounts/secret-token';
import type { ServiceContext, VisitorContext } from '../context';

const dayMs = 86_400_000;

/** A link to be kept, and the secret that opens it, which is told once and never kept. */
export function newLink(
  { actor, now }: Pick<ServiceContext, 'actor' | 'now'>,
  { name, expires_in_days: days }: Pick<LinkDraft, 'name' | 'expires_in_days'>,
): { token: string; row: NewLinkRow } {
  const { token, hash } = newSecret();
  const row = {
    tokenHash: hash,
    name,
    createdBy: actor.id,
    createdByName: actor.name,
    createdAt: now,
    expiresAt: new Date(now.getTime() + days * dayMs),
  };
  return { token, row };
}

/** Reading as a link: what a viewer sees, of its own workspace. Throws `not_found` for a link that is over. */
export function actAsLink<Found extends { workspaceId: string; state: string }>(
  { address: _, ...ctx }: VisitorContext,
  link: Found | null,
  id: string,
): { link: Found; ctx: ServiceContext } {
  if (link?.state !== 'open') {
    throw new AppError('not_found', 'This link shows nothing any more. Ask whoever sent it for a new one.');
  }
  const { workspaceId } = link;
  const actor: Actor = { kind: 'system', id, name: 'A shared link', workspaceId, role: 'viewer' };
  return { link, ctx: { ...ctx, actor } };
}

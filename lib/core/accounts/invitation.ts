import { z } from 'zod';
import { Role } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { Email } from './email';

export const InvitationState = z.enum(['open', 'accepted', 'revoked', 'expired']);
export type InvitationState = z.infer<typeof InvitationState>;

export const Invitation = z.strictObject({
  id: z.uuid(),
  role: Role,
  /** When set, only this address may accept. */
  email: z.string().nullable(),
  state: InvitationState,
  created_by_name: z.string(),
  created_at: z.iso.datetime(),
  expires_at: z.iso.datetime(),
});
export type Invitation = z.infer<typeof Invitation>;

/** What the new link is: shown once, because only its hash is kept. */
export const NewInvitation = Invitation.extend({ token: z.string(), path: z.string() });
export type NewInvitation = z.infer<typeof NewInvitation>;

/** What somebody who holds the link may know before they accept. */
export const InvitationCard = z.strictObject({
  workspace_name: z.string(),
  workspace_slug: z.string(),
  role: Role,
  email: z.string().nullable(),
  state: InvitationState,
  invited_by: z.string(),
  expires_at: z.iso.datetime(),
});
export type InvitationCard = z.infer<typeof InvitationCard>;

export const InvitationDraft = z.strictObject({
  role: Role,
  email: Email.optional(),
  expires_in_days: z.coerce.number().int().min(1).max(30).default(7),
});
export type InvitationDraft = z.infer<typeof InvitationDraft>;

export const InvitationToken = z.strictObject({ token: z.string().min(1).max(200) });
export type InvitationToken = z.infer<typeof InvitationToken>;

/** Where somebody is in now, and as what. */
export const Joined = z.strictObject({ workspace_slug: z.string(), role: Role });
export type Joined = z.infer<typeof Joined>;

type Fate = { expiresAt: Date; acceptedAt: Date | null; revokedAt: Date | null };

export function invitationState(invitation: Fate, now: Date): InvitationState {
  if (invitation.acceptedAt) return 'accepted';
  if (invitation.revokedAt) return 'revoked';
  return invitation.expiresAt <= now ? 'expired' : 'open';
}

const whyClosed: Record<Exclude<InvitationState, 'open'>, string> = {
  accepted: 'This invitation has been used. Each link lets one person in; ask for a new one.',
  revoked: 'This invitation was taken back. Ask whoever sent it for a new one.',
  expired: 'This invitation has expired. Ask whoever sent it for a new one.',
};

/** The sentence for a link that no longer opens; null for one that does. */
export function closedReason(state: InvitationState): string | null {
  return state === 'open' ? null : whyClosed[state];
}

/** Throws `conflict` for a link that no longer opens, and `forbidden` when it was meant for another address. */
export function checkInvitation(invitation: { state: InvitationState; email: string | null }, email: string): void {
  const reason = closedReason(invitation.state);
  if (reason) throw new AppError('conflict', reason, { details: { state: invitation.state } });
  if (invitation.email !== null && invitation.email !== email) {
    throw new AppError(
      'forbidden',
      'This invitation is for another email address. Sign in with that one to accept it.',
    );
  }
}

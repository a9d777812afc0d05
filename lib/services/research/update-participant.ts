import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { type Participant, ParticipantChange } from '@/lib/core/research/participant';
import { insertAudit } from '@/lib/data/audit';
import { inTransaction, isUniqueViolation } from '@/lib/data/prisma-client';
import {
  getParticipant,
  type ParticipantFields,
  type StoredParticipant,
  updateParticipantAt,
} from '@/lib/data/research/participants';
import type { ServiceContext } from '../context';
import { takenPseudonym } from './create-participant';
import { describeParticipant } from './describe-participant';
import { requireLinkableProfile } from './require-linkable-profile';
import { takeBackTraits } from './take-back-traits';

export const UpdateParticipantInput = ParticipantChange.extend({ id: z.uuid(), revision: z.int().min(1) });
export type UpdateParticipantInput = z.infer<typeof UpdateParticipantInput>;

/** Changes take hold at once: what a consent no longer covers is out of every view with the next look at it. */
export async function updateParticipant(ctx: ServiceContext, input: UpdateParticipantInput): Promise<Participant> {
  authorize(ctx.actor, 'participants:manage');
  const { workspaceId } = ctx.actor;
  const { id, revision, ...change } = input;
  const before = await getParticipant(ctx.db, workspaceId, id);
  if (before.erasedAt) throw new AppError('conflict', 'This participant was erased. There is nothing left to change.');
  const fields = fieldsOf(before, change, ctx.now);
  // A profile that is linked already may be gone meanwhile: that must not keep anybody from withdrawing.
  if (change.profile_id && change.profile_id !== before.profileId) {
    const linkConsented = fields.linkConsented ?? before.linkConsented;
    await requireLinkableProfile(ctx, { profileId: change.profile_id, linkConsented });
  }
  if (before.linkConsented && fields.linkConsented === false) {
    if (before.revision !== revision) throw staleParticipant(before);
    await takeBackTraits(ctx, id);
  }
  const after = await inTransaction(ctx.db, async (tx) => {
    if (!(await updateParticipantAt(tx, workspaceId, { id, revision }, fields))) throw staleParticipant(before);
    await insertAudit(tx, ctx.actor, {
      action: 'participant.changed',
      target: { kind: 'participant', id, name: 'participant' },
      difference: { fields: Object.keys(change) },
    });
    return getParticipant(tx, workspaceId, id);
  }).catch((error: unknown) => {
    throw isUniqueViolation(error) ? takenPseudonym(change.pseudonym ?? '') : error;
  });
  return describeParticipant(ctx, after);
}

function fieldsOf(before: StoredParticipant, change: ParticipantChange, now: Date): ParticipantFields {
  const { pseudonym, about, profile_id, link_consented, consent_scope, consent_until, consent_withdrawn } = change;
  const withdrawnBefore = before.consent.withdrawn_at ? new Date(before.consent.withdrawn_at) : now;
  return {
    pseudonym,
    about,
    linkConsented: link_consented,
    // Whoever takes back the link takes the profile's id with it.
    profileId: link_consented === false ? null : profile_id,
    consentScope: consent_scope,
    ...(consent_until === undefined ? {} : { consentUntil: consent_until === null ? null : new Date(consent_until) }),
    ...(consent_withdrawn === undefined ? {} : { consentWithdrawnAt: consent_withdrawn ? withdrawnBefore : null }),
  };
}

function staleParticipant({ pseudonym, revision }: StoredParticipant): AppError {
  const sentence = `"${pseudonym}" changed since you opened them. Reload to see what is new, then save again.`;
  return new AppError('conflict', sentence, { details: { actual: revision } });
}

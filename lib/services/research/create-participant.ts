import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { type Participant, ParticipantDraft } from '@/lib/core/research/participant';
import { insertAudit } from '@/lib/data/audit';
import { inTransaction, isUniqueViolation } from '@/lib/data/prisma-client';
import { insertParticipant } from '@/lib/data/research/participants';
import type { ServiceContext } from '../context';
import { describeParticipant } from './describe-participant';
import { requireLinkableProfile } from './require-linkable-profile';

export const CreateParticipantInput = ParticipantDraft;

export async function createParticipant(ctx: ServiceContext, input: ParticipantDraft): Promise<Participant> {
  authorize(ctx.actor, 'participants:manage');
  const { profile_id: profileId = null, link_consented: linkConsented = false } = input;
  await requireLinkableProfile(ctx, { profileId, linkConsented });
  const participant = await inTransaction(ctx.db, async (tx) => {
    const made = await insertParticipant(tx, ctx.actor.workspaceId, {
      pseudonym: input.pseudonym,
      about: input.about,
      profileId,
      linkConsented,
      consentScope: input.consent_scope,
      consentUntil: input.consent_until ? new Date(input.consent_until) : null,
    });
    // The log outlives an erasure, so it never says the name that somebody goes by.
    await insertAudit(tx, ctx.actor, {
      action: 'participant.created',
      target: { kind: 'participant', id: made.id, name: 'participant' },
    });
    return made;
  }).catch((error: unknown) => {
    throw isUniqueViolation(error) ? takenPseudonym(input.pseudonym) : error;
  });
  return describeParticipant(ctx, participant);
}

export function takenPseudonym(pseudonym: string): AppError {
  return new AppError('conflict', `There is a participant called "${pseudonym}" already. Choose another pseudonym.`);
}

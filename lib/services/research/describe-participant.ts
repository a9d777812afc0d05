import { scopeOfReader, whyWithheld } from '@/lib/core/research/consent';
import type { Participant } from '@/lib/core/research/participant';
import type { StoredParticipant } from '@/lib/data/research/participants';
import type { ServiceContext } from '../context';

/** A participant as this reader may see them: never who they are, and their profile only within the team. */
export function describeParticipant(
  { actor, now }: Pick<ServiceContext, 'actor' | 'now'>,
  participant: StoredParticipant,
): Participant {
  const isTeam = scopeOfReader(actor.role) === 'team';
  return {
    id: participant.id,
    pseudonym: participant.pseudonym,
    about: participant.about,
    profile_id: isTeam && participant.linkConsented ? participant.profileId : null,
    link_consented: participant.linkConsented,
    consent: participant.consent,
    consent_stands: participant.erasedAt === null && whyWithheld(participant.consent, 'team', now) === null,
    interviews: participant.interviews,
    highlights: participant.highlights,
    revision: participant.revision,
    erased_at: participant.erasedAt?.toISOString() ?? null,
    created_at: participant.createdAt.toISOString(),
    updated_at: participant.updatedAt.toISOString(),
  };
}

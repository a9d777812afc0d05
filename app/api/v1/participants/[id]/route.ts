import { Participant } from '@/lib/core/research/participant';
import { route } from '@/lib/server/route';
import { getParticipant, ParticipantByIdInput } from '@/lib/services/research/list-participants';
import { UpdateParticipantInput, updateParticipant } from '@/lib/services/research/update-participant';

export const GET = route(ParticipantByIdInput, getParticipant, { summary: 'One participant.', output: Participant });

export const PATCH = route(UpdateParticipantInput, updateParticipant, {
  summary: 'Changes a participant or their consent; a consent that ends takes its quotes out of every view at once.',
  output: Participant,
});

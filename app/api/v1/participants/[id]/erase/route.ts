import { route } from '@/lib/server/route';
import { Erasure, eraseParticipant } from '@/lib/services/research/erase-participant';
import { ParticipantByIdInput } from '@/lib/services/research/list-participants';

export const POST = route(ParticipantByIdInput, eraseParticipant, {
  summary:
    'Removes everything of a participant for good: contact, transcripts, notes, files and quotes. What pointed at it says so.',
  output: Erasure,
});

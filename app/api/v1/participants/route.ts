import { pageOf } from '@/lib/core/page';
import { Participant } from '@/lib/core/research/participant';
import { route } from '@/lib/server/route';
import { CreateParticipantInput, createParticipant } from '@/lib/services/research/create-participant';
import { ListParticipantsInput, listParticipants } from '@/lib/services/research/list-participants';

export const GET = route(ListParticipantsInput, listParticipants, {
  summary: 'The participants of the research by pseudonym, without who they are.',
  output: pageOf(Participant),
});

export const POST = route(CreateParticipantInput, createParticipant, {
  summary: 'Adds a participant under a pseudonym, with what they agreed to.',
  output: Participant,
  status: 201,
});

import { ParticipantContact } from '@/lib/core/research/participant';
import { route } from '@/lib/server/route';
import { ParticipantByIdInput } from '@/lib/services/research/list-participants';
import { ChangeContactInput, changeContact, getContact } from '@/lib/services/research/participant-contact';

export const GET = route(ParticipantByIdInput, getContact, {
  summary: 'Who a participant is. Personal: a viewer never gets it.',
  output: ParticipantContact,
});

export const PUT = route(ChangeContactInput, changeContact, {
  summary: 'Writes down who a participant is.',
  output: ParticipantContact,
});

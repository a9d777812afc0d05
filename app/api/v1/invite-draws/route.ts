import { pageOf } from '@/lib/core/page';
import { DrawnPeople, InviteDraw } from '@/lib/core/research/invite-draw';
import { route } from '@/lib/server/route';
import { DrawPeopleInput, drawPeople, ListDrawsInput, listDraws } from '@/lib/services/research/invite-draws';

export const GET = route(ListDrawsInput, listDraws, {
  summary: 'Who was drawn to be invited to interviews, the newest draw first.',
  output: pageOf(InviteDraw),
});

export const POST = route(DrawPeopleInput, drawPeople, {
  summary: 'Draws people to invite from a segment, nobody who was drawn or interviewed within the days of rest.',
  output: DrawnPeople,
  status: 201,
});

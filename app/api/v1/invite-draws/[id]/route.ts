import { DrawnPeople } from '@/lib/core/research/invite-draw';
import { route } from '@/lib/server/route';
import { DrawByIdInput, getDrawnPeople, removeDraw } from '@/lib/services/research/invite-draws';

export const GET = route(DrawByIdInput, getDrawnPeople, {
  summary: 'One draw with its people, in the order they were drawn.',
  output: DrawnPeople,
});

export const DELETE = route(DrawByIdInput, removeDraw, {
  summary: 'Takes a draw back: its people can be drawn again.',
  output: DrawnPeople,
});

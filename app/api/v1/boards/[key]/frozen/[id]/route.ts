import { FrozenView } from '@/lib/core/boards/share';
import { route } from '@/lib/server/route';
import { deleteFrozenView, FrozenViewInput, getFrozenView } from '@/lib/services/boards/freeze-board';

export const GET = route(FrozenViewInput, getFrozenView, {
  summary: 'A board as it was: its answers, its version and their times.',
  output: FrozenView,
});

export const DELETE = route(FrozenViewInput, deleteFrozenView, {
  summary: 'Deletes a frozen view of a board; its links say so, and it can be brought back.',
});

import { FrozenView } from '@/lib/core/boards/share';
import { route } from '@/lib/server/route';
import { FrozenViewInput, getFrozenView } from '@/lib/services/boards/freeze-board';

export const GET = route(FrozenViewInput, getFrozenView, {
  summary: 'A board as it was: its answers, its version and their times.',
  output: FrozenView,
});

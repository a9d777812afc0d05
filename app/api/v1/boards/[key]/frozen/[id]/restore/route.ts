import { FrozenView } from '@/lib/core/boards/share';
import { route } from '@/lib/server/route';
import { FrozenViewInput, restoreFrozenView } from '@/lib/services/boards/freeze-board';

export const POST = route(FrozenViewInput, restoreFrozenView, {
  summary: 'Brings a deleted frozen view back, with its numbers; its links show it again.',
  output: FrozenView,
});

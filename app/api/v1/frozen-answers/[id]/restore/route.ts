import { FrozenAnswer } from '@/lib/core/boards/frozen-answer';
import { route } from '@/lib/server/route';
import { FrozenAnswerInput, restoreFrozenAnswer } from '@/lib/services/boards/freeze-answer';

export const POST = route(FrozenAnswerInput, restoreFrozenAnswer, {
  summary: 'Brings a deleted frozen answer back, with its numbers.',
  output: FrozenAnswer,
});

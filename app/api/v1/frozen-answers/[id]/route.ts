import { FrozenAnswer } from '@/lib/core/boards/frozen-answer';
import { route } from '@/lib/server/route';
import { deleteFrozenAnswer, FrozenAnswerInput, getFrozenAnswer } from '@/lib/services/boards/freeze-answer';

export const GET = route(FrozenAnswerInput, getFrozenAnswer, {
  summary: 'An answer as it was: its numbers, its versions and their times.',
  output: FrozenAnswer,
});

export const DELETE = route(FrozenAnswerInput, deleteFrozenAnswer, {
  summary: 'Deletes a frozen answer; its link says so, and it can be brought back.',
});

import { FrozenAnswer, FrozenAnswerDraft, FrozenAnswerSummary } from '@/lib/core/boards/frozen-answer';
import { pageOf } from '@/lib/core/page';
import { route } from '@/lib/server/route';
import { freezeAnswer, ListFrozenAnswersInput, listFrozenAnswers } from '@/lib/services/boards/freeze-answer';

export const GET = route(ListFrozenAnswersInput, listFrozenAnswers, {
  summary: 'Answers of insights that were kept as they were, newest first.',
  output: pageOf(FrozenAnswerSummary),
});

export const POST = route(FrozenAnswerDraft, freezeAnswer, {
  summary: 'Asks a question and keeps the answer it has now, under a link of its own.',
  output: FrozenAnswer,
  status: 201,
});

import { wholeListOf } from '@/lib/core/accounts/list';
import { Nothing } from '@/lib/core/accounts/nothing';
import { FrozenAnswer, FrozenAnswerDraft, FrozenAnswerSummary } from '@/lib/core/boards/frozen-answer';
import { route } from '@/lib/server/route';
import { freezeAnswer, listFrozenAnswers } from '@/lib/services/boards/freeze-answer';

export const GET = route(Nothing, listFrozenAnswers, {
  summary: 'Answers of insights that were kept as they were, newest first.',
  output: wholeListOf(FrozenAnswerSummary),
});

export const POST = route(FrozenAnswerDraft, freezeAnswer, {
  summary: 'Asks a question and keeps the answer it has now, under a link of its own.',
  output: FrozenAnswer,
  status: 201,
});

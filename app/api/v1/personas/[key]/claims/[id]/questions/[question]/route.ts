import { Claim } from '@/lib/core/claims/claim';
import { route } from '@/lib/server/route';
import { AnswerQuestionInput, answerQuestion } from '@/lib/services/claims/question-claim';

export const POST = route(AnswerQuestionInput, answerQuestion, {
  summary: 'Answers a doubt; only the owner of the persona may.',
  output: Claim,
});

import { SurveyLook } from '@/lib/core/research/survey';
import { uploadRoute } from '@/lib/server/route';
import { LookAtAnswersInput, lookAtAnswers } from '@/lib/services/research/bring-in-answers';

export const POST = uploadRoute(LookAtAnswersInput, lookAtAnswers, {
  summary: 'Says what is in a file of answers, the body, and what its columns seem to mean. Nothing of it is kept.',
  output: SurveyLook,
});

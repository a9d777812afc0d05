import { wholeListOf } from '@/lib/core/accounts/list';
import { SurveyBatch, SurveyReport } from '@/lib/core/research/survey';
import { route, uploadRoute } from '@/lib/server/route';
import { BringInAnswersInput, bringInAnswers } from '@/lib/services/research/bring-in-answers';
import { listSurveyBatches, SurveyOfStudyInput } from '@/lib/services/research/survey-batches';

export const GET = route(SurveyOfStudyInput, listSurveyBatches, {
  summary: 'The files of answers that came into a study, the newest first.',
  output: wholeListOf(SurveyBatch),
});

export const POST = uploadRoute(BringInAnswersInput, bringInAnswers, {
  summary:
    'Brings in the answers of a survey, a CSV file as the body: a note for each row. A row that is there already adds nothing.',
  output: SurveyReport,
  status: 201,
});

import { SurveyBatch } from '@/lib/core/research/survey';
import { route } from '@/lib/server/route';
import { UndoSurveyInput, undoSurvey } from '@/lib/services/research/survey-batches';

export const POST = route(UndoSurveyInput, undoSurvey, {
  summary: 'Takes back all that a file of answers brought: its notes, its participants and the traits of its profiles.',
  output: SurveyBatch,
});

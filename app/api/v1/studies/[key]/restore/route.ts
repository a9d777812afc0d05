import { Study } from '@/lib/core/research/study';
import { route } from '@/lib/server/route';
import { StudyByKeyInput } from '@/lib/services/research/get-study';
import { restoreStudy } from '@/lib/services/research/update-study';

export const POST = route(StudyByKeyInput, restoreStudy, {
  summary: 'Puts a study back into the list.',
  output: Study,
});

import { Study } from '@/lib/core/research/study';
import { route } from '@/lib/server/route';
import { StudyByKeyInput } from '@/lib/services/research/get-study';
import { archiveStudy } from '@/lib/services/research/update-study';

export const POST = route(StudyByKeyInput, archiveStudy, {
  summary: 'Takes a study out of the list; what was heard stays where it is used.',
  output: Study,
});

import { Study } from '@/lib/core/research/study';
import { route } from '@/lib/server/route';
import { getStudy, StudyByKeyInput } from '@/lib/services/research/get-study';
import { UpdateStudyInput, updateStudy } from '@/lib/services/research/update-study';

export const GET = route(StudyByKeyInput, getStudy, {
  summary: 'One study: its question, its method and how it stands.',
  output: Study,
});

export const PATCH = route(UpdateStudyInput, updateStudy, {
  summary: 'Changes a study at the revision it was read at.',
  output: Study,
});

import { pageOf } from '@/lib/core/page';
import { Study } from '@/lib/core/research/study';
import { route } from '@/lib/server/route';
import { CreateStudyInput, createStudy } from '@/lib/services/research/create-study';
import { ListStudiesInput, listStudies } from '@/lib/services/research/list-studies';

export const GET = route(ListStudiesInput, listStudies, {
  summary: 'The studies of the workspace, the newest first, each with how much was heard in it.',
  output: pageOf(Study),
});

export const POST = route(CreateStudyInput, createStudy, {
  summary: 'Begins a study: a question to people.',
  output: Study,
  status: 201,
});

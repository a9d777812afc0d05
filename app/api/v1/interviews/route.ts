import { pageOf } from '@/lib/core/page';
import { Interview } from '@/lib/core/research/interview';
import { route } from '@/lib/server/route';
import { CreateInterviewInput, createInterview } from '@/lib/services/research/create-interview';
import { ListInterviewsInput, listInterviews } from '@/lib/services/research/list-interviews';

export const GET = route(ListInterviewsInput, listInterviews, {
  summary: 'Interviews, the newest first: of the workspace, of a study or with a participant.',
  output: pageOf(Interview),
});

export const POST = route(CreateInterviewInput, createInterview, {
  summary: 'Writes down an interview, with its transcript (.txt, .vtt or .srt) when there is one.',
  output: Interview,
  status: 201,
});

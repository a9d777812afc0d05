import { Interview } from '@/lib/core/research/interview';
import { route } from '@/lib/server/route';
import { getInterview, InterviewByIdInput } from '@/lib/services/research/list-interviews';
import { UpdateInterviewInput, updateInterview } from '@/lib/services/research/update-interview';

export const GET = route(InterviewByIdInput, getInterview, { summary: 'One interview.', output: Interview });

export const PATCH = route(UpdateInterviewInput, updateInterview, {
  summary: 'Changes an interview at the revision it was read at.',
  output: Interview,
});

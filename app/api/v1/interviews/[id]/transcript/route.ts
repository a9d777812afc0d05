import { Interview } from '@/lib/core/research/interview';
import { route } from '@/lib/server/route';
import { AddTranscriptInput, addTranscript } from '@/lib/services/research/transcript-lines';

export const POST = route(AddTranscriptInput, addTranscript, {
  summary: 'Gives an interview its transcript. It stays as it came in; corrections are versions over it.',
  output: Interview,
  status: 201,
});

import { z } from 'zod';
import { wholeListOf } from '@/lib/core/accounts/list';
import { Correction } from '@/lib/core/research/transcript';
import { route } from '@/lib/server/route';
import { InterviewByIdInput } from '@/lib/services/research/list-interviews';
import { CorrectLinesInput, correctLines, listCorrections } from '@/lib/services/research/transcript-lines';

export const GET = route(InterviewByIdInput, listCorrections, {
  summary: 'Who corrected which lines of a transcript, the newest version first.',
  output: wholeListOf(Correction),
});

export const POST = route(CorrectLinesInput, correctLines, {
  summary: 'Writes how lines should read, as the next version over the source.',
  output: z.object({ version: z.int() }),
});

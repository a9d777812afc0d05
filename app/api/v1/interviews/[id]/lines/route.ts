import { z } from 'zod';
import { pageOf } from '@/lib/core/page';
import { TranscriptLine } from '@/lib/core/research/transcript';
import { route } from '@/lib/server/route';
import { ListLinesInput, listLines } from '@/lib/services/research/transcript-lines';

export const GET = route(ListLinesInput, listLines, {
  summary: 'Lines of a transcript as they read now, with speaker and time.',
  output: pageOf(TranscriptLine).extend({ version: z.int(), line_count: z.int() }),
});

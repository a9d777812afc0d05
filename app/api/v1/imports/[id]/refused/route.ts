import { RemarkSummary } from '@/lib/core/imports/remark-summary';
import { route } from '@/lib/server/route';
import { ImportByIdInput } from '@/lib/services/imports/cancel-import';
import { summarizeRefused } from '@/lib/services/imports/summarize-refused';

export const GET = route(ImportByIdInput, summarizeRefused, {
  summary: 'Why rows of an import were refused, and the first of them.',
  output: RemarkSummary,
});

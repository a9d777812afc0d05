import { z } from 'zod';
import { route } from '@/lib/server/route';
import { ImportByIdInput } from '@/lib/services/imports/cancel-import';
import { exportRefused } from '@/lib/services/imports/export-refused';

export const GET = route(ImportByIdInput, exportRefused, {
  summary: 'All rows of an import that could not be taken, as CSV with line, column and reason.',
  output: z.string(),
});

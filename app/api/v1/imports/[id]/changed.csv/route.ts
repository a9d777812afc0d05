import { z } from 'zod';
import { route } from '@/lib/server/route';
import { ImportByIdInput } from '@/lib/services/imports/cancel-import';
import { exportChanged } from '@/lib/services/imports/export-changed';

export const GET = route(ImportByIdInput, exportChanged, {
  summary: 'All rows of an import that are known by their id with other content, as CSV.',
  output: z.string(),
});

import { ImportPreview } from '@/lib/core/imports/preview';
import { route } from '@/lib/server/route';
import { previewImport } from '@/lib/services/imports/preview-import';
import { MappedImportInput } from '@/lib/services/imports/start-import';

export const POST = route(MappedImportInput, previewImport, {
  summary:
    'Twenty rows as a mapping would make them, what would become of the first two thousand, and what is wrong with it.',
  output: ImportPreview,
});

import { Import, ImportSummary } from '@/lib/core/imports/import';
import { pageOf } from '@/lib/core/page';
import { route, uploadRoute } from '@/lib/server/route';
import { CreateImportInput, createImport } from '@/lib/services/imports/create-import';
import { ListImportsInput, listImports } from '@/lib/services/imports/list-imports';

export const GET = route(ListImportsInput, listImports, {
  summary: 'The files that were brought in, newest first.',
  output: pageOf(ImportSummary),
});
export const POST = uploadRoute(CreateImportInput, createImport, {
  summary:
    'Takes a CSV file as the body, and proposes what its columns mean. With a saved mapping it can start at once.',
  output: Import,
  status: 201,
});

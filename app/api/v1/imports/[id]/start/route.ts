import { Import } from '@/lib/core/imports/import';
import { route } from '@/lib/server/route';
import { MappedImportInput, startImport } from '@/lib/services/imports/start-import';

export const POST = route(MappedImportInput, startImport, {
  summary:
    'Starts an import with a mapping: the mapping itself as the body, or { mapping } with one or the name of a saved one.',
  output: Import,
  status: 202,
});

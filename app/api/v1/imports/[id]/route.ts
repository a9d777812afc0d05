import { Import } from '@/lib/core/imports/import';
import { route } from '@/lib/server/route';
import { ImportByIdInput } from '@/lib/services/imports/cancel-import';
import { getImport } from '@/lib/services/imports/get-import';
import { undoImport } from '@/lib/services/imports/undo-import';

export const GET = route(ImportByIdInput, getImport, {
  summary: 'One import: its state, its rows by what became of them, and a first look once it is done.',
  output: Import,
});
export const DELETE = route(ImportByIdInput, undoImport, {
  summary: 'Undoes an import: what it brought goes, what it replaced comes back.',
  output: Import,
  status: 202,
});

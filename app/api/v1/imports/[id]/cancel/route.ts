import { Import } from '@/lib/core/imports/import';
import { route } from '@/lib/server/route';
import { cancelImport, ImportByIdInput } from '@/lib/services/imports/cancel-import';

export const POST = route(ImportByIdInput, cancelImport, {
  summary: 'Cancels an import that waits or runs. What has come is removed.',
  output: Import,
  status: 202,
});

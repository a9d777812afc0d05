import { authorize } from '@/lib/core/access';
import type { Import } from '@/lib/core/imports/import';
import { getImport as readImport } from '@/lib/data/imports';
import type { ServiceContext } from '../context';
import type { ImportByIdInput } from './cancel-import';

export function getImport(ctx: ServiceContext, { id }: ImportByIdInput): Promise<Import> {
  authorize(ctx.actor, 'imports:read');
  return readImport(ctx.db, ctx.actor.workspaceId, id);
}

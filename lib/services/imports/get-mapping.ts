import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { MappingName, type SavedMapping } from '@/lib/core/imports/saved-mapping';
import { getSavedMapping } from '@/lib/data/saved-mappings';
import type { ServiceContext } from '../context';

export const MappingByNameInput = z.strictObject({ name: MappingName });
export type MappingByNameInput = z.infer<typeof MappingByNameInput>;

export function getMapping(ctx: ServiceContext, { name }: MappingByNameInput): Promise<SavedMapping> {
  authorize(ctx.actor, 'imports:read');
  return getSavedMapping(ctx.db, ctx.actor.workspaceId, name);
}

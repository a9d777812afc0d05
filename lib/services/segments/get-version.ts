import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { SegmentVersion } from '@/lib/core/segments/segment';
import { findVersion, getVersion as readVersion } from '@/lib/data/segments';
import type { ServiceContext } from '../context';
import { describeVersions } from './describe-segment';

export const VersionInput = z.object({ key: z.string(), version: z.coerce.number().int().min(1) });
export type VersionInput = z.infer<typeof VersionInput>;

export async function getVersion(ctx: ServiceContext, input: VersionInput): Promise<SegmentVersion> {
  authorize(ctx.actor, 'segments:read');
  const { workspaceId } = ctx.actor;
  const version = await readVersion(ctx.db, workspaceId, input.key, input.version);
  const before = await findVersion(ctx.db, workspaceId, input.key, input.version - 1);
  const [described] = await describeVersions(ctx, [version], before);
  if (!described) throw new Error('A version was read and could not be described.');
  return described;
}

import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import type { Profile } from '@/lib/core/profiles/profile';
import { listNames } from '@/lib/data/dictionary';
import { findProfile, listSnapshotsWith, listTraits } from '@/lib/data/events/profile-queries';
import { listNewestSnapshots } from '@/lib/data/segment-snapshots';
import { listCurrentVersions, listSegments } from '@/lib/data/segments';
import type { ServiceContext } from '../context';

export const GetProfileInput = z.object({ id: z.string().max(1000) });
export type GetProfileInput = z.infer<typeof GetProfileInput>;

/** One person observed: the newest known traits, and the segments they were in at the last refresh. */
export async function getProfile(ctx: ServiceContext, input: GetProfileInput): Promise<Profile> {
  authorize(ctx.actor, 'profiles:read');
  const { workspaceId } = ctx.actor;
  const options = { signal: ctx.signal };
  const row = await findProfile(ctx.events, workspaceId, input.id, options);
  if (!row) throw new AppError('not_found', `There is no profile "${input.id}" in this workspace.`);
  const names = await listNames(ctx.db, workspaceId, { kind: 'trait' });
  const [traits, segments] = await Promise.all([
    listTraits(
      ctx.events,
      workspaceId,
      input.id,
      names.map((trait) => trait.name),
      options,
    ),
    segmentsOf(ctx, input.id),
  ]);
  return {
    ...row,
    traits: traits.map((trait) => ({ ...trait, label: names.find((name) => name.name === trait.name)?.label ?? null })),
    segments,
  };
}

async function segmentsOf(ctx: ServiceContext, profileId: string): Promise<Profile['segments']> {
  const { workspaceId } = ctx.actor;
  const segments = await listSegments(ctx.db, workspaceId, { retired: false, limit: 1000 });
  const versions = await listCurrentVersions(
    ctx.db,
    workspaceId,
    segments.map((segment) => segment.id),
  );
  const snapshots = await listNewestSnapshots(
    ctx.db,
    workspaceId,
    versions.map((version) => version.id),
    'done',
  );
  const ids = await listSnapshotsWith(
    ctx.events,
    workspaceId,
    profileId,
    snapshots.map((snapshot) => snapshot.id),
    {
      signal: ctx.signal,
    },
  );
  return snapshots.flatMap((snapshot) => {
    const version = versions.find((candidate) => candidate.id === snapshot.versionId);
    const segment = segments.find((candidate) => candidate.id === version?.segmentId);
    if (!ids.includes(snapshot.id) || !version || !segment || !snapshot.asOf) return [];
    return [{ key: segment.key, name: segment.name, version: version.number, as_of: snapshot.asOf.toISOString() }];
  });
}

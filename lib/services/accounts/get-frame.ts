import 'server-only';
import { authorize } from '@/lib/core/access';
import type { MyWorkspace, Workspace } from '@/lib/core/accounts/workspace';
import { AppError } from '@/lib/core/errors';
import { listBoardNames } from '@/lib/data/boards';
import { countProfiles } from '@/lib/data/events/profile-queries';
import { listPersonas } from '@/lib/data/personas';
import { listSegments } from '@/lib/data/segments';
import { readFrame } from '@/lib/data/workspace-frame';
import { getWorkspace, listWorkspacesOf } from '@/lib/data/workspaces';
import type { ServiceContext } from '@/lib/services/context';

export type Frame = {
  workspace: Workspace;
  workspaces: MyWorkspace[];
  /** `profiles` is missing while ClickHouse is away: not known is not none. */
  counts: { personas: number; segments: number; profiles?: number };
  /** When the newest event happened. */
  dataAsOf: Date | null;
  boards: { key: string; name: string }[];
  places: { kind: 'persona' | 'segment' | 'board'; key: string; name: string }[];
};

const mostPlaces = 200;

/** What the side bar and the command palette show around every page. */
export async function getFrame(ctx: ServiceContext): Promise<Frame> {
  authorize(ctx.actor, 'workspace:read');
  const { workspaceId } = ctx.actor;
  const [workspace, workspaces, counts, { newestEvent, ...profiles }, personas, segments, boards] = await Promise.all([
    getWorkspace(ctx.db, workspaceId),
    listWorkspacesOf(ctx.db, ctx.actor.id),
    readFrame(ctx.db, workspaceId),
    profilesIfKnown(ctx),
    listPersonas(ctx.db, workspaceId, { archived: false, limit: mostPlaces }),
    listSegments(ctx.db, workspaceId, { retired: false, limit: mostPlaces }),
    listBoardNames(ctx.db, workspaceId),
  ]);
  const places = [
    ...personas.map(({ key, name }) => ({ kind: 'persona' as const, key, name })),
    ...segments.map(({ key, name }) => ({ kind: 'segment' as const, key, name })),
    ...boards.map(({ key, name }) => ({ kind: 'board' as const, key, name })),
  ];
  return { workspace, workspaces, counts: { ...counts, ...profiles }, dataAsOf: newestEvent, boards, places };
}

async function profilesIfKnown({
  events,
  actor,
}: ServiceContext): Promise<{ profiles?: number; newestEvent: Date | null }> {
  try {
    return await countProfiles(events, actor.workspaceId);
  } catch (error) {
    if (error instanceof AppError && error.kind === 'unavailable') return { newestEvent: null };
    throw error;
  }
}

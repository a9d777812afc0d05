import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import {
  type AffinityBoard,
  type AffinityGroup,
  AffinityGroupChange,
  AffinityGroupDraft,
  peopleBehind,
} from '@/lib/core/research/affinity';
import type { Highlight } from '@/lib/core/research/highlight';
import { insertAudit } from '@/lib/data/audit';
import { inTransaction } from '@/lib/data/prisma-client';
import {
  deleteGroup,
  getGroup,
  getLockedGroup,
  insertGroup,
  listGroups,
  type StoredGroup,
  updateGroup,
  writePlace,
} from '@/lib/data/research/affinity';
import { getHighlight, listHighlights, listHighlightsById } from '@/lib/data/research/highlights';
import { getStudy } from '@/lib/data/research/studies';
import type { ServiceContext } from '../context';
import { describeHighlight } from './describe-highlight';

export const BoardOfStudyInput = z.object({ key: z.string().max(63) });
export type BoardOfStudyInput = z.infer<typeof BoardOfStudyInput>;

const mostUngrouped = 300;

/** The highlights of a study by the groups they were put into, as this reader may see them. */
export async function getAffinityBoard(ctx: ServiceContext, { key }: BoardOfStudyInput): Promise<AffinityBoard> {
  authorize(ctx.actor, 'research:read');
  const { workspaceId } = ctx.actor;
  const study = await getStudy(ctx.db, workspaceId, key);
  const groups = await listGroups(ctx.db, workspaceId, study.id);
  const placed = await listHighlightsById(
    ctx.db,
    workspaceId,
    groups.flatMap(({ highlightIds }) => highlightIds),
  );
  const filter = { studyId: study.id, ungrouped: true, limit: mostUngrouped + 1 };
  const ungrouped = await listHighlights(ctx.db, workspaceId, filter);
  const quotes = new Map<string, Highlight>(
    placed
      .filter(({ removed_at, erasedAt }) => removed_at === null && erasedAt === null)
      .map((row) => [row.id, describeHighlight(ctx, row)]),
  );
  return {
    groups: groups.map(({ highlightIds, ...group }) =>
      describeGroup(
        group,
        highlightIds.flatMap((id) => quotes.get(id) ?? []),
      ),
    ),
    ungrouped: ungrouped.slice(0, mostUngrouped).map((row) => describeHighlight(ctx, row)),
    has_more: ungrouped.length > mostUngrouped,
  };
}

function describeGroup({ id, name, color }: StoredGroup, quotes: Highlight[]): AffinityGroup {
  return { id, name, color, quotes, participants: peopleBehind(quotes) };
}

/** What the answer to a change says; the quotes of a group are read with its board. */
export const ChangedGroup = z.object({ id: z.uuid(), name: z.string(), color: z.int() });
type ChangedGroup = z.infer<typeof ChangedGroup>;

const changed = ({ id, name, color }: StoredGroup): ChangedGroup => ({ id, name, color });

export const CreateAffinityGroupInput = AffinityGroupDraft.extend(BoardOfStudyInput.shape);
type CreateAffinityGroupInput = z.infer<typeof CreateAffinityGroupInput>;
const mostGroups = 60;

export async function createAffinityGroup(
  ctx: ServiceContext,
  { key, ...draft }: CreateAffinityGroupInput,
): Promise<ChangedGroup> {
  authorize(ctx.actor, 'research:write');
  const { workspaceId } = ctx.actor;
  return inTransaction(ctx.db, async (tx) => {
    const { id: studyId } = await getStudy(tx, workspaceId, key);
    if ((await listGroups(tx, workspaceId, studyId)).length >= mostGroups) {
      throw new AppError('invalid', `A board has at most ${mostGroups} groups. Take one away that is not needed.`);
    }
    const group = await insertGroup(tx, workspaceId, { ...draft, studyId });
    await insertAudit(tx, ctx.actor, { action: 'group.created', target: groupInLog(group.id) });
    return changed(group);
  });
}

/** A group in the log: it may be called after what somebody said, and the log outlives an erasure. */
const groupInLog = (id: string) => ({ kind: 'affinity_group', id, name: 'group of quotes' });

export const UpdateAffinityGroupInput = AffinityGroupChange.extend({ id: z.uuid() });
type UpdateAffinityGroupInput = z.infer<typeof UpdateAffinityGroupInput>;

export async function updateAffinityGroup(
  ctx: ServiceContext,
  { id, ...change }: UpdateAffinityGroupInput,
): Promise<ChangedGroup> {
  authorize(ctx.actor, 'research:write');
  const { workspaceId } = ctx.actor;
  await getGroup(ctx.db, workspaceId, id);
  return inTransaction(ctx.db, async (tx) => {
    await updateGroup(tx, workspaceId, id, change);
    await insertAudit(tx, ctx.actor, { action: 'group.changed', target: groupInLog(id) });
    return changed(await getGroup(tx, workspaceId, id));
  });
}

export const AffinityGroupByIdInput = z.object({ id: z.uuid() });
type AffinityGroupByIdInput = z.infer<typeof AffinityGroupByIdInput>;

/** Takes a group away; its quotes go back to those in no group. */
export async function removeAffinityGroup(ctx: ServiceContext, { id }: AffinityGroupByIdInput): Promise<void> {
  authorize(ctx.actor, 'research:write');
  const { workspaceId } = ctx.actor;
  await getGroup(ctx.db, workspaceId, id);
  await inTransaction(ctx.db, async (tx) => {
    await deleteGroup(tx, workspaceId, id);
    await insertAudit(tx, ctx.actor, { action: 'group.removed', target: groupInLog(id) });
  });
}

export const PlaceQuoteInput = z.strictObject({
  /** The id of the highlight. */
  id: z.uuid(),
  /** The group it goes into; null for none. */
  group_id: z.uuid().nullable(),
});
type PlaceQuoteInput = z.infer<typeof PlaceQuoteInput>;

/** Puts a quote into a group of its study, or into none. */
export async function placeQuote(ctx: ServiceContext, { id, group_id: groupId }: PlaceQuoteInput): Promise<void> {
  authorize(ctx.actor, 'research:write');
  const { workspaceId } = ctx.actor;
  await inTransaction(ctx.db, async (tx) => {
    const { study, removed_at, erasedAt } = await getHighlight(tx, workspaceId, id);
    if (removed_at !== null || erasedAt !== null) {
      throw new AppError('conflict', 'This highlight was taken off or erased. Reload the board.');
    }
    const group = groupId === null ? null : await getLockedGroup(tx, workspaceId, groupId);
    const studyId = study && (await getStudy(tx, workspaceId, study.key)).id;
    if (group && group.studyId !== studyId) {
      throw new AppError('invalid', 'This group is on the board of another study. Choose one of its own.');
    }
    await writePlace(tx, workspaceId, id, groupId);
    await insertAudit(tx, ctx.actor, {
      action: 'highlight.placed',
      target: { kind: 'highlight', id, name: 'highlight' },
      difference: { group: groupId },
    });
  });
}

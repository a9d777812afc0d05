import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { Highlight } from '@/lib/core/research/highlight';
import { getHighlight as readHighlight, listHighlights as readHighlights } from '@/lib/data/research/highlights';
import { getStudy } from '@/lib/data/research/studies';
import type { ServiceContext } from '../context';
import { describeHighlight } from './describe-highlight';
import { participantsInSegment } from './participants-in-segment';
import { shownTo } from './shown-to';

const Ids = z.union([z.uuid().transform((id) => [id]), z.array(z.uuid()).max(20)]);

export const HighlightQuery = z.object({
  /** Ids of tags; every one of them has to be on it. */
  tag: Ids.optional(),
  /** The id of a participant. */
  participant: z.uuid().optional(),
  /** The key of a segment: people who agreed to the link and are in its newest list. */
  segment: z.string().max(63).optional(),
  /** The key of a study. */
  study: z.string().max(63).optional(),
  interview: z.uuid().optional(),
  note: z.uuid().optional(),
  /** Words: each stands in the quote, the pseudonym or a tag. */
  q: z.string().max(200).optional(),
});
export type HighlightQuery = z.infer<typeof HighlightQuery>;

export const ListHighlightsInput = HighlightQuery.extend({
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
export type ListHighlightsInput = z.infer<typeof ListHighlightsInput>;

/** The newest first; words that consent does not show to this reader are left out of them. */
export async function listHighlights(
  ctx: ServiceContext,
  { cursor, limit, ...query }: ListHighlightsInput,
): Promise<{ items: Highlight[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'research:read');
  const filter = await highlightFilter(ctx, query);
  const rows = await readHighlights(ctx.db, ctx.actor.workspaceId, { ...filter, after: cursor, limit: limit + 1 });
  const page = rows.slice(0, limit);
  return {
    items: page.map((row) => describeHighlight(ctx, row)),
    next_cursor: rows.length > page.length ? (page.at(-1)?.id ?? null) : null,
  };
}

/** A question in the names of the wire as the ids of the tables. */
export async function highlightFilter(ctx: ServiceContext, query: HighlightQuery) {
  const { workspaceId } = ctx.actor;
  const study = query.study === undefined ? undefined : await getStudy(ctx.db, workspaceId, query.study);
  const inSegment = query.segment === undefined ? undefined : await participantsInSegment(ctx, { key: query.segment });
  const named = query.participant === undefined ? undefined : [query.participant];
  return {
    tagIds: query.tag,
    participantIds: inSegment && named ? named.filter((id) => inSegment.includes(id)) : (inSegment ?? named),
    studyId: study?.id,
    interviewId: query.interview,
    noteId: query.note,
    typed: { words: query.q, shown: shownTo(ctx) },
  };
}

export const HighlightByIdInput = z.object({ id: z.uuid() });
export type HighlightByIdInput = z.infer<typeof HighlightByIdInput>;

export async function getHighlight(ctx: ServiceContext, { id }: HighlightByIdInput): Promise<Highlight> {
  authorize(ctx.actor, 'research:read');
  return describeHighlight(ctx, await readHighlight(ctx.db, ctx.actor.workspaceId, id));
}

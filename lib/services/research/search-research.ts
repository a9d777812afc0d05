import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { piecesOf, type SearchResult } from '@/lib/core/research/search';
import { type FoundRow, searchResearch as findRows, listLineTexts } from '@/lib/data/research/search';
import { getStudy } from '@/lib/data/research/studies';
import type { ServiceContext } from '../context';
import { shownTo } from './shown-to';
import { wordsOfPersona } from './words-of-persona';

export const SearchInput = z.object({
  /** Words; "quoted words" stand together, a minus leaves a word out, OR is either. */
  q: z.string().trim().min(1, 'Say what to look for.').max(300),
  /** The key of a study. */
  study: z.string().max(63).optional(),
  /** The id of a tag: only what carries it. */
  tag: z.uuid().optional(),
  /** The key of a persona: only what backs its claims, or was said by participants who are in its segment. */
  persona: z.string().max(63).optional(),
  from: z.iso.date().optional(),
  /** Up to and with this day. */
  to: z.iso.date().optional(),
  /** Also the lines of whoever asks. */
  interviewers: z.stringbool().default(false),
  cursor: z
    .string()
    .regex(/^\d{1,6}$/, 'This cursor is not one of ours. Start again without it.')
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type SearchInput = z.infer<typeof SearchInput>;

const dayMs = 86_400_000;

/** Looks through everything that was said and written, the best first; what consent does not show is not found. */
export async function searchResearch(
  ctx: ServiceContext,
  input: SearchInput,
): Promise<{ items: SearchResult[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'research:read');
  const { workspaceId } = ctx.actor;
  const study = input.study === undefined ? undefined : await getStudy(ctx.db, workspaceId, input.study);
  const filter = {
    text: input.q,
    studyId: study?.id,
    tagId: input.tag,
    spokenFor: input.persona === undefined ? undefined : await wordsOfPersona(ctx, input.persona),
    from: input.from === undefined ? undefined : new Date(input.from),
    to: input.to === undefined ? undefined : new Date(Date.parse(input.to) + dayMs),
    withInterviewers: input.interviewers,
  };
  const offset = Number(input.cursor ?? 0);
  const page = { limit: input.limit + 1, offset };
  const rows = await findRows(ctx.db, workspaceId, { ...filter, shown: shownTo(ctx), ...page });
  return {
    items: await describeRows(ctx, rows.slice(0, input.limit)),
    next_cursor: rows.length > input.limit ? String(offset + input.limit) : null,
  };
}

async function describeRows(ctx: ServiceContext, rows: FoundRow[]): Promise<SearchResult[]> {
  const around = rows.flatMap(({ transcript_id: transcriptId, position }) =>
    transcriptId === null || position === null
      ? []
      : [
          { transcriptId, position: position - 1 },
          { transcriptId, position: position + 1 },
        ],
  );
  const lines = await listLineTexts(ctx.db, ctx.actor.workspaceId, around);
  const textAt = (row: FoundRow, step: number) =>
    lines.find(
      ({ transcriptId, position }) => transcriptId === row.transcript_id && position === (row.position ?? 0) + step,
    )?.text ?? null;
  return rows.map((row) => ({
    kind: row.kind,
    id: row.id,
    title: row.title,
    position: row.position,
    speaker: row.speaker,
    start_ms: row.start_ms,
    pieces: piecesOf(row.marked),
    before: textAt(row, -1),
    after: textAt(row, 1),
    participant: participantOf(row),
    study: row.study_key === null ? null : { key: row.study_key, name: row.study_name ?? '' },
    at: row.at.toISOString(),
  }));
}

function participantOf({ participant_id: id, pseudonym, about }: FoundRow): SearchResult['participant'] {
  return id === null || pseudonym === null ? null : { id, pseudonym, about: about ?? '' };
}

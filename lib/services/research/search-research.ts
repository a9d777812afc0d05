import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { type ConsentScope, mayShow, scopeOfReader } from '@/lib/core/research/consent';
import { piecesOf, type SearchResult } from '@/lib/core/research/search';
import { toConsent } from '@/lib/data/research/participants';
import { type FoundRow, searchResearch as findRows, listLineTexts } from '@/lib/data/research/search';
import { getStudy } from '@/lib/data/research/studies';
import type { ServiceContext } from '../context';

export const SearchInput = z.object({
  /** Words; "quoted words" stand together, a minus leaves a word out, OR is either. */
  q: z.string().trim().min(1, 'Say what to look for.').max(300),
  /** The key of a study. */
  study: z.string().max(63).optional(),
  /** The id of a tag: only what carries it. */
  tag: z.uuid().optional(),
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
const rowsAtOnce = 100;

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
    from: input.from === undefined ? undefined : new Date(input.from),
    to: input.to === undefined ? undefined : new Date(Date.parse(input.to) + dayMs),
    withInterviewers: input.interviewers,
  };
  const scope = scopeOfReader(ctx.actor.role);
  const shown: FoundRow[] = [];
  let offset = Number(input.cursor ?? 0);
  let isEnd = false;
  // Pages are as long as was asked for, however many rows consent leaves out.
  while (shown.length < input.limit && !isEnd) {
    const rows = await findRows(ctx.db, workspaceId, { ...filter, limit: rowsAtOnce, offset });
    isEnd = rows.length < rowsAtOnce;
    for (const row of rows) {
      if (shown.length === input.limit) {
        isEnd = false;
        break;
      }
      offset += 1;
      if (isFor(row, scope, ctx.now)) shown.push(row);
    }
  }
  return { items: await describeRows(ctx, shown), next_cursor: isEnd ? null : String(offset) };
}

/** A finding is what the team wrote; a note about nobody is of the whole workspace; words go by their consent. */
function isFor(row: FoundRow, scope: ConsentScope, now: Date): boolean {
  const { kind, consent_scope: consentScope } = row;
  if (kind === 'finding') return true;
  if (kind === 'note' && consentScope === null) return true;
  if (consentScope === null) return mayShow(null, scope, now);
  const consent = { consentScope, consentUntil: row.consent_until, consentWithdrawnAt: row.consent_withdrawn_at };
  return mayShow(toConsent(consent), scope, now);
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

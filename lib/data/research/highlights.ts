import 'server-only';
import { AppError } from '@/lib/core/errors';
import type { Anchor } from '@/lib/core/research/highlight';
import type { KeptQuote } from '@/lib/core/research/quote';
import type { TagName } from '@/lib/core/research/tag';
import type { Prisma } from '../generated/prisma/client';
import type { Database } from '../prisma-client';
import { everyWord } from '../typed-words';
import { toConsent } from './participants';
import { ofShown, type Typed } from './shown-to';

/** A highlight as it is kept: the quote, and what was made of it. */
export type StoredHighlight = KeptQuote & {
  comment: string;
  tags: TagName[];
  anchor: Anchor | null;
  author: { id: string; name: string };
  removed_at: string | null;
};

const whole = {
  include: {
    study: { select: { key: true, name: true } },
    interview: { select: { id: true, title: true, heldAt: true } },
    note: { select: { id: true, title: true, createdAt: true } },
    participant: {
      select: {
        id: true,
        pseudonym: true,
        about: true,
        consentScope: true,
        consentUntil: true,
        consentWithdrawnAt: true,
      },
    },
    tags: { select: { tag: { select: { id: true, name: true, color: true } } }, orderBy: { tag: { name: 'asc' } } },
  },
} as const satisfies { include: Prisma.HighlightInclude };

async function findRow(db: Database, workspaceId: string, id: string) {
  return db.highlight.findFirst({ where: { workspaceId, id }, ...whole });
}

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

function toHighlight({ participant, ...row }: Row): StoredHighlight {
  return {
    id: row.id,
    words: row.quote,
    consent: participant && toConsent(participant),
    erasedAt: row.erasedAt,
    speaker: row.speaker,
    start_ms: row.startMs,
    corrected: row.correctedAt !== null,
    participant: participant && { id: participant.id, pseudonym: participant.pseudonym, about: participant.about },
    source: sourceOf(row),
    study: row.study,
    created_at: row.createdAt.toISOString(),
    comment: row.comment,
    tags: row.tags.map(({ tag }) => tag),
    anchor: anchorOf(row),
    author: { id: row.createdBy, name: row.createdByName },
    removed_at: row.removedAt?.toISOString() ?? null,
  };
}

function sourceOf({ interview, note }: Pick<Row, 'interview' | 'note'>): KeptQuote['source'] {
  if (interview) {
    return { kind: 'interview', id: interview.id, title: interview.title, at: interview.heldAt.toISOString() };
  }
  return note && { kind: 'note', id: note.id, title: note.title, at: note.createdAt.toISOString() };
}

function anchorOf({
  firstLine,
  firstOffset,
  lastLine,
  lastOffset,
  sourceVersion,
}: Omit<Row, 'participant'>): Anchor | null {
  if (firstLine === null || firstOffset === null || lastLine === null || lastOffset === null) return null;
  return {
    first_line: firstLine,
    first_offset: firstOffset,
    last_line: lastLine,
    last_offset: lastOffset,
    version: sourceVersion,
  };
}

export async function getHighlight(db: Database, workspaceId: string, id: string): Promise<StoredHighlight> {
  const row = await findRow(db, workspaceId, id);
  if (!row) throw new AppError('not_found', 'This highlight is not in this workspace.');
  return toHighlight(row);
}

/** Those of these ids that are in the workspace, removed and erased ones too: what stands on them has to say so. */
export async function listHighlightsById(db: Database, workspaceId: string, ids: string[]): Promise<StoredHighlight[]> {
  const rows = await db.highlight.findMany({ where: { workspaceId, id: { in: ids } }, ...whole });
  return rows.map(toHighlight);
}

export type HighlightFilter = {
  tagIds?: string[] | undefined;
  participantIds?: string[] | undefined;
  studyId?: string | undefined;
  interviewId?: string | undefined;
  noteId?: string | undefined;
  /** Only those in no group on the board of their study. */
  ungrouped?: boolean | undefined;
  typed?: Typed | undefined;
  after?: string | undefined;
  limit: number;
};

/** The newest first; what was removed or erased is left out. Every tag that is named has to be on it. */
export async function listHighlights(
  db: Database,
  workspaceId: string,
  filter: HighlightFilter,
): Promise<StoredHighlight[]> {
  const rows = await db.highlight.findMany({
    where: { workspaceId, ...whereOf(filter) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: filter.limit,
    ...(filter.after === undefined ? {} : { cursor: { id: filter.after }, skip: 1 }),
    ...whole,
  });
  return rows.map(toHighlight);
}

function whereOf(filter: Omit<HighlightFilter, 'after' | 'limit'>): Prisma.HighlightWhereInput {
  const { tagIds = [], participantIds, studyId, interviewId, noteId, ungrouped, typed } = filter;
  return {
    removedAt: null,
    erasedAt: null,
    AND: [...tagIds.map((tagId) => ({ tags: { some: { tagId } } })), ...(typed ? says(typed) : [])],
    ...(participantIds && { participantId: { in: participantIds } }),
    ...(studyId && { studyId }),
    ...(interviewId && { interviewId }),
    ...(noteId && { noteId }),
    ...(ungrouped && { affinityPlaces: { none: {} } }),
  };
}

const says = ({ words, shown }: Typed): Prisma.HighlightWhereInput[] =>
  everyWord(words, (word) => [
    { AND: [{ quote: word }, ofShown(shown)] },
    { participant: { pseudonym: word } },
    { tags: { some: { tag: { name: word } } } },
  ]);

export type HighlightDraft = {
  studyId: string | null;
  interviewId: string | null;
  noteId: string | null;
  participantId: string | null;
  quote: string;
  speaker: string;
  startMs: number | null;
  anchor: Anchor | null;
  sourceVersion: number;
  comment: string;
};

export async function insertHighlight(
  db: Database,
  workspaceId: string,
  { anchor, ...draft }: HighlightDraft,
  author: { id: string; name: string },
): Promise<string> {
  const { id } = await db.highlight.create({
    data: {
      ...draft,
      workspaceId,
      firstLine: anchor?.first_line ?? null,
      firstOffset: anchor?.first_offset ?? null,
      lastLine: anchor?.last_line ?? null,
      lastOffset: anchor?.last_offset ?? null,
      createdBy: author.id,
      createdByName: author.name,
    },
    select: { id: true },
  });
  return id;
}

/** Changes what was made of a highlight; its words stay. */
export async function updateHighlight(
  db: Database,
  workspaceId: string,
  id: string,
  change: { comment?: string; removedAt?: Date | null },
): Promise<void> {
  await db.highlight.updateMany({ where: { workspaceId, id, erasedAt: null }, data: change });
}

/** Puts exactly these tags on a highlight. */
export async function writeHighlightTags(
  db: Database,
  workspaceId: string,
  highlightId: string,
  tagIds: string[],
): Promise<void> {
  await db.highlightTag.deleteMany({ where: { workspaceId, highlightId, tagId: { notIn: tagIds } } });
  await addHighlightTags(db, workspaceId, highlightId, tagIds);
}

export async function addHighlightTags(
  db: Database,
  workspaceId: string,
  highlightId: string,
  tagIds: string[],
): Promise<void> {
  await db.highlightTag.createMany({
    data: tagIds.map((tagId) => ({ workspaceId, highlightId, tagId })),
    skipDuplicates: true,
  });
}

export async function removeHighlightTags(
  db: Database,
  workspaceId: string,
  highlightId: string,
  tagIds: string[],
): Promise<void> {
  await db.highlightTag.deleteMany({ where: { workspaceId, highlightId, tagId: { in: tagIds } } });
}

/** The words of an interview, and of the notes on it, are those of whom it is with. */
export async function moveToParticipant(
  db: Database,
  workspaceId: string,
  interviewId: string,
  participantId: string | null,
): Promise<void> {
  const said = { OR: [{ interviewId }, { note: { interviewId } }] };
  await db.highlight.updateMany({ where: { workspaceId, erasedAt: null, ...said }, data: { participantId } });
  await db.note.updateMany({ where: { workspaceId, interviewId, erasedAt: null }, data: { participantId } });
}

import 'server-only';
import { createHash } from 'node:crypto';
import { emptyDoc, NoteDoc } from '@/lib/core/research/note-doc';
import { answersIn } from '@/lib/core/research/read-survey';
import type { Database } from '../prisma-client';
import { listSurveyedProfiles } from './participants';

export type ErasedThings = {
  interviews: number;
  notes: number;
  highlights: number;
  fileIds: string[];
  words: string[];
};

/** A shorter answer others give in the same words, and theirs stay. */
const theirOwn = 40;

/** What is left of a profile id after an erasure: enough to know it again, and it cannot be read back. */
export function erasedProfile(workspaceId: string, profileId: string): string {
  return createHash('sha256')
    .update(JSON.stringify([workspaceId, profileId]))
    .digest('hex');
}

/**
 * Empties everything that a participant said or that says who they are. Rows that others point at stay, without words,
 * so that claims and findings can say that their evidence was erased. Their files are named, to be removed from disk.
 */
export async function eraseParticipantRows(
  db: Database,
  workspaceId: string,
  participantId: string,
  at: Date,
): Promise<ErasedThings> {
  const interviewIds = await idsOf(
    db.interview.findMany({ where: { workspaceId, participantId }, select: { id: true } }),
  );
  const theirs = { workspaceId, OR: [{ participantId }, { interviewId: { in: interviewIds } }] };
  const notes = await db.note.findMany({ where: theirs, select: { id: true, kind: true, doc: true } });
  const profileIds = await listSurveyedProfiles(db, workspaceId, participantId);
  const noteIds = notes.map(({ id }) => id);
  // A note is what somebody wrote about them; an answer is their own words, as a quote is.
  const answers = notes.flatMap(({ kind, doc }) => (kind === 'survey_answer' ? answersIn(NoteDoc.parse(doc)) : []));
  const said = {
    workspaceId,
    OR: [{ participantId }, { interviewId: { in: interviewIds } }, { noteId: { in: noteIds } }],
  };
  const quotes = await db.highlight.findMany({ where: said, select: { id: true, quote: true } });
  const attached = { workspaceId, OR: [{ interviewId: { in: interviewIds } }, { noteId: { in: noteIds } }] };
  const fileIds = await idsOf(db.researchFile.findMany({ where: attached, select: { id: true } }));

  await eraseHighlights(
    db,
    workspaceId,
    quotes.map(({ id }) => id),
    at,
  );
  await emptyNotes(db, workspaceId, noteIds, { at });
  await db.researchFile.deleteMany({ where: attached });
  await db.transcript.deleteMany({ where: { workspaceId, interviewId: { in: interviewIds } } });
  await db.interview.updateMany({
    where: { workspaceId, id: { in: interviewIds } },
    data: { title: 'Erased interview', askedBy: [], audioFileId: null, erasedAt: at, revision: { increment: 1 } },
  });
  await db.participantContact.deleteMany({ where: { workspaceId, participantId } });
  await db.participant.updateMany({
    where: { workspaceId, id: participantId },
    data: {
      pseudonym: `Erased ${participantId.slice(-12)}`,
      about: '',
      profileId: null,
      linkConsented: false,
      consentWithdrawnAt: at,
      erasedAt: at,
      erasedProfiles: profileIds.map((profileId) => erasedProfile(workspaceId, profileId)),
      revision: { increment: 1 },
    },
  });
  return {
    interviews: interviewIds.length,
    notes: noteIds.length,
    highlights: quotes.length,
    fileIds,
    words: [
      ...quotes.map(({ quote }) => quote).filter((quote) => quote !== ''),
      ...answers.filter(({ length }) => length >= theirOwn),
    ],
  };
}

async function idsOf(rows: PromiseLike<{ id: string }[]>): Promise<string[]> {
  return (await rows).map(({ id }) => id);
}

async function eraseHighlights(db: Database, workspaceId: string, ids: string[], at: Date): Promise<void> {
  const those = { workspaceId, highlightId: { in: ids } };
  await db.highlightTag.deleteMany({ where: those });
  await db.affinityPlace.deleteMany({ where: those });
  await db.highlight.updateMany({
    where: { workspaceId, id: { in: ids } },
    data: {
      quote: '',
      speaker: '',
      comment: '',
      startMs: null,
      firstLine: null,
      firstOffset: null,
      lastLine: null,
      lastOffset: null,
      erasedAt: at,
    },
  });
}

/**
 * Takes every word out of notes, and says whose they were no more, but for `keep`. What tells a row of a survey from
 * others stays, unless it may come in again.
 */
export async function emptyNotes(
  db: Database,
  workspaceId: string,
  ids: string[],
  { at, ...keep }: { at: Date; profile?: boolean; row?: boolean },
): Promise<void> {
  const { profile = false, row = true } = keep;
  await db.noteVersion.deleteMany({ where: { workspaceId, noteId: { in: ids } } });
  await db.noteEditor.deleteMany({ where: { workspaceId, noteId: { in: ids } } });
  await db.note.updateMany({
    where: { workspaceId, id: { in: ids } },
    data: {
      title: 'Erased note',
      doc: emptyDoc,
      text: '',
      ...(!profile && { profileId: null }),
      ...(!row && { surveyRow: null }),
      erasedAt: at,
      revision: { increment: 1 },
    },
  });
}

import 'server-only';
import { AppError } from '@/lib/core/errors';
import type { Consent } from '@/lib/core/research/consent';
import type { Prisma } from '../generated/prisma/client';
import type { Database } from '../prisma-client';
import { everyWord } from '../typed-words';
import { toConsent } from './participants';
import { ofShown, type Typed } from './shown-to';

export type StoredInterview = {
  id: string;
  title: string;
  heldAt: Date;
  lengthMinutes: number | null;
  interviewer: string;
  askedBy: string[];
  audioFileId: string | null;
  study: { id: string; key: string; name: string };
  participant: { id: string; pseudonym: string; about: string } | null;
  consent: Consent | null;
  transcript: {
    id: string;
    format: string;
    fileName: string;
    lineCount: number;
    version: number;
    createdAt: Date;
  } | null;
  highlights: number;
  revision: number;
  erasedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

const whole = {
  include: {
    study: { select: { id: true, key: true, name: true } },
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
    transcript: {
      select: { id: true, format: true, fileName: true, lineCount: true, version: true, createdAt: true },
    },
    _count: { select: { highlights: { where: { removedAt: null, erasedAt: null } } } },
  },
} as const;

type Row = Awaited<ReturnType<typeof findRow>>;

async function findRow(db: Database, workspaceId: string, id: string) {
  return db.interview.findFirst({ where: { workspaceId, id }, ...whole });
}

function toInterview({ participant, _count, ...row }: NonNullable<Row>): StoredInterview {
  return {
    id: row.id,
    title: row.title,
    heldAt: row.heldAt,
    lengthMinutes: row.lengthMinutes,
    interviewer: row.interviewer,
    askedBy: row.askedBy,
    audioFileId: row.audioFileId,
    study: row.study,
    participant: participant && { id: participant.id, pseudonym: participant.pseudonym, about: participant.about },
    consent: participant && toConsent(participant),
    transcript: row.transcript,
    highlights: _count.highlights,
    revision: row.revision,
    erasedAt: row.erasedAt,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

export async function getInterview(db: Database, workspaceId: string, id: string): Promise<StoredInterview> {
  const row = await findRow(db, workspaceId, id);
  if (!row) throw new AppError('not_found', 'This interview is not in this workspace.');
  return toInterview(row);
}

export async function listInterviewsById(db: Database, workspaceId: string, ids: string[]): Promise<StoredInterview[]> {
  const rows = await db.interview.findMany({ where: { workspaceId, id: { in: ids } }, ...whole });
  return rows.map(toInterview);
}

export type InterviewFilter = {
  studyId?: string;
  participantId?: string;
  typed?: Typed;
  after?: string;
  limit: number;
};

/** The newest first. */
export async function listInterviews(
  db: Database,
  workspaceId: string,
  filter: InterviewFilter,
): Promise<StoredInterview[]> {
  const { studyId, participantId, typed, after, limit } = filter;
  const rows = await db.interview.findMany({
    where: {
      workspaceId,
      erasedAt: null,
      ...(studyId && { studyId }),
      ...(participantId && { participantId }),
      AND: typed ? says(typed) : [],
    },
    orderBy: [{ heldAt: 'desc' }, { id: 'desc' }],
    take: limit,
    ...(after === undefined ? {} : { cursor: { id: after }, skip: 1 }),
    ...whole,
  });
  return rows.map(toInterview);
}

const says = ({ words, shown }: Typed): Prisma.InterviewWhereInput[] =>
  everyWord(words, (word) => [{ AND: [{ title: word }, ofShown(shown)] }, { participant: { pseudonym: word } }]);

export type InterviewFields = Partial<
  Pick<StoredInterview, 'title' | 'heldAt' | 'lengthMinutes' | 'interviewer' | 'askedBy' | 'audioFileId'> & {
    participantId: string | null;
  }
>;

export async function insertInterview(
  db: Database,
  workspaceId: string,
  interview: InterviewFields & {
    studyId: string;
    title: string;
    heldAt: Date;
    createdBy: string;
    createdByName: string;
  },
): Promise<string> {
  const { id } = await db.interview.create({ data: { ...interview, workspaceId }, select: { id: true } });
  return id;
}

/** Writes only when nobody wrote since `revision`; answers whether it did. */
export async function updateInterviewAt(
  db: Database,
  workspaceId: string,
  { id, revision }: { id: string; revision: number },
  change: InterviewFields,
): Promise<boolean> {
  const { count } = await db.interview.updateMany({
    where: { workspaceId, id, revision, erasedAt: null },
    data: { ...change, revision: { increment: 1 } },
  });
  return count === 1;
}

import 'server-only';
import { AppError } from '@/lib/core/errors';
import { type Consent, ConsentScope } from '@/lib/core/research/consent';
import type { ParticipantContact } from '@/lib/core/research/participant';
import type { Database } from '../prisma-client';

export type StoredParticipant = {
  id: string;
  pseudonym: string;
  about: string;
  profileId: string | null;
  linkConsented: boolean;
  consent: Consent;
  revision: number;
  erasedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  interviews: number;
  highlights: number;
};

export type ConsentColumns = { consentScope: string; consentUntil: Date | null; consentWithdrawnAt: Date | null };

export function toConsent({ consentScope, consentUntil, consentWithdrawnAt }: ConsentColumns): Consent {
  return {
    scope: ConsentScope.parse(consentScope),
    until: consentUntil?.toISOString() ?? null,
    withdrawn_at: consentWithdrawnAt?.toISOString() ?? null,
  };
}

const withCounts = {
  include: {
    _count: {
      select: {
        interviews: { where: { erasedAt: null } },
        highlights: { where: { removedAt: null, erasedAt: null } },
      },
    },
  },
} as const;

type Row = Awaited<ReturnType<Database['participant']['findFirstOrThrow']>> & {
  _count: { interviews: number; highlights: number };
};

function toParticipant(row: Row): StoredParticipant {
  const { id, pseudonym, about, profileId, linkConsented, revision, erasedAt, createdAt, updatedAt, _count } = row;
  const consent = toConsent(row);
  return {
    id,
    pseudonym,
    about,
    profileId,
    linkConsented,
    consent,
    revision,
    erasedAt,
    createdAt,
    updatedAt,
    ..._count,
  };
}

const noParticipant = () => new AppError('not_found', 'This participant is not in this workspace.');

export async function getParticipant(db: Database, workspaceId: string, id: string): Promise<StoredParticipant> {
  const row = await db.participant.findFirst({ where: { workspaceId, id }, ...withCounts });
  if (!row) throw noParticipant();
  return toParticipant(row);
}

/** By pseudonym; the erased ones are left out. */
export async function listParticipants(
  db: Database,
  workspaceId: string,
  page: { after?: string; limit: number },
): Promise<StoredParticipant[]> {
  const rows = await db.participant.findMany({
    where: { workspaceId, erasedAt: null },
    orderBy: [{ pseudonym: 'asc' }, { id: 'asc' }],
    take: page.limit,
    ...(page.after === undefined ? {} : { cursor: { id: page.after }, skip: 1 }),
    ...withCounts,
  });
  return rows.map(toParticipant);
}

export type SaidIn = { participantId: string | null } | { interviewId: string } | { noteId: string };

/**
 * Throws when whom something comes in about was erased, and holds an erasure of theirs up until this transaction ends.
 * Call it in the transaction that keeps what comes in, before it is kept.
 */
export async function requireNotErased(tx: Database, workspaceId: string, place: SaidIn): Promise<void> {
  const { participantId = null, interviewId = null, noteId = null }: Partial<Record<string, string | null>> = place;
  const rows = await tx.$queryRaw<{ erased_at: Date | null }[]>`
    SELECT p.erased_at FROM participants p
    WHERE p.workspace_id = ${workspaceId}::uuid AND p.id IN (
      SELECT ${participantId}::uuid
      UNION SELECT i.participant_id FROM interviews i WHERE i.id = ${interviewId}::uuid
      UNION SELECT unnest(ARRAY[n.participant_id, i.participant_id])
        FROM notes n LEFT JOIN interviews i ON i.id = n.interview_id WHERE n.id = ${noteId}::uuid)
    FOR SHARE`;
  if (participantId !== null && rows.length === 0) throw noParticipant();
  if (rows.some(({ erased_at }) => erased_at !== null)) {
    throw new AppError('conflict', 'This participant was erased. Add a new one for what comes in now.');
  }
}

/** Waits for whatever comes in about a participant, and keeps more from coming in until this transaction ends. */
export async function lockParticipant(tx: Database, workspaceId: string, id: string): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM participants WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid FOR UPDATE`;
}

export type ParticipantFields = Partial<
  Pick<StoredParticipant, 'pseudonym' | 'about' | 'profileId' | 'linkConsented'> & {
    consentScope: ConsentScope;
    consentUntil: Date | null;
    consentWithdrawnAt: Date | null;
  }
>;

export async function insertParticipant(
  db: Database,
  workspaceId: string,
  participant: ParticipantFields & { pseudonym: string },
): Promise<StoredParticipant> {
  return toParticipant(await db.participant.create({ data: { ...participant, workspaceId }, ...withCounts }));
}

/** Writes only when nobody wrote since `revision`; answers whether it did. */
export async function updateParticipantAt(
  db: Database,
  workspaceId: string,
  { id, revision }: { id: string; revision: number },
  change: ParticipantFields,
): Promise<boolean> {
  const { count } = await db.participant.updateMany({
    where: { workspaceId, id, revision, erasedAt: null },
    data: { ...change, revision: { increment: 1 } },
  });
  return count === 1;
}

/** The profile that a participant is linked to, and those they answered under. */
export async function listSurveyedProfiles(
  db: Database,
  workspaceId: string,
  participantId: string,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT profile_id AS id FROM participants
    WHERE workspace_id = ${workspaceId}::uuid AND id = ${participantId}::uuid AND profile_id <> ''
    UNION
    SELECT profile_id FROM notes
    WHERE workspace_id = ${workspaceId}::uuid AND participant_id = ${participantId}::uuid AND profile_id <> ''`;
  return rows.map(({ id }) => id);
}

const nothingKnown: ParticipantContact = { name: '', email: '', phone: '', remark: '' };

export async function findContact(db: Database, workspaceId: string, id: string): Promise<ParticipantContact> {
  const row = await db.participantContact.findFirst({
    where: { workspaceId, participantId: id },
    select: { name: true, email: true, phone: true, remark: true },
  });
  return row ?? nothingKnown;
}

export async function writeContact(
  db: Database,
  workspaceId: string,
  participantId: string,
  contact: ParticipantContact,
): Promise<void> {
  await db.participantContact.upsert({
    where: { participantId, workspaceId },
    create: { ...contact, participantId, workspaceId },
    update: contact,
  });
}

/** Those whose behaviour may stand beside their words: they agreed to the link, and are still there. */
export async function listLinkedParticipants(
  db: Database,
  workspaceId: string,
): Promise<{ id: string; profileId: string; consent: Consent }[]> {
  const rows = await db.participant.findMany({
    where: { workspaceId, erasedAt: null, linkConsented: true, profileId: { not: null } },
    select: { id: true, profileId: true, consentScope: true, consentUntil: true, consentWithdrawnAt: true },
  });
  return rows.map(({ id, profileId, ...consent }) => ({ id, profileId: profileId ?? '', consent: toConsent(consent) }));
}

export type InterviewedParticipant = { participantId: string; profileId: string | null; lastHeldAt: Date };

/** Everybody who was interviewed, when last, and their linked profile. */
export async function listInterviewed(db: Database, workspaceId: string): Promise<InterviewedParticipant[]> {
  return db.$queryRaw<InterviewedParticipant[]>`
    SELECT p.id::text AS "participantId", max(i.held_at) AS "lastHeldAt",
      CASE WHEN p.link_consented THEN p.profile_id END AS "profileId"
    FROM interviews i JOIN participants p ON p.id = i.participant_id
    WHERE i.workspace_id = ${workspaceId}::uuid AND i.erased_at IS NULL AND p.erased_at IS NULL
    GROUP BY p.id`;
}

import 'server-only';
import { Composition } from '@/lib/core/drift/drift';
import { AppError } from '@/lib/core/errors';
import { PersonaContent } from '@/lib/core/personas/persona-version';
import { Prisma } from './generated/prisma/client';
import type { Database } from './prisma-client';

export type StoredPersonaVersion = {
  number: number;
  content: PersonaContent;
  note: string;
  authorName: string;
  rolledBackFrom: number | null;
  publishedAt: Date;
};

type Row = Awaited<ReturnType<Database['personaVersion']['findFirstOrThrow']>>;

const toVersion = (row: Row): StoredPersonaVersion => ({
  number: row.number,
  content: PersonaContent.parse(row.content),
  note: row.note,
  authorName: row.authorName,
  rolledBackFrom: row.rolledBackFrom,
  publishedAt: row.publishedAt,
});

/** Newest first. */
export async function listPersonaVersions(
  db: Database,
  workspaceId: string,
  personaId: string,
  { limit }: { limit: number },
): Promise<StoredPersonaVersion[]> {
  const rows = await db.personaVersion.findMany({
    where: { workspaceId, personaId },
    orderBy: { number: 'desc' },
    take: limit,
  });
  return rows.map(toVersion);
}

export async function getPersonaVersion(
  db: Database,
  workspaceId: string,
  personaId: string,
  number: number,
): Promise<StoredPersonaVersion> {
  const row = await db.personaVersion.findFirst({ where: { workspaceId, personaId, number } });
  if (!row) throw new AppError('not_found', `This persona has no version ${number}.`);
  return toVersion(row);
}

/** The number of the newest version of each persona that has one, and when it was published. */
export async function listNewestPersonaVersions(
  db: Database,
  workspaceId: string,
  personaIds: string[],
): Promise<Map<string, { number: number; publishedAt: Date }>> {
  const rows = await db.personaVersion.findMany({
    where: { workspaceId, personaId: { in: personaIds } },
    orderBy: [{ personaId: 'asc' }, { number: 'desc' }],
    distinct: ['personaId'],
    select: { personaId: true, number: true, publishedAt: true },
  });
  return new Map(rows.map(({ personaId, ...newest }) => [personaId, newest]));
}

export async function insertPersonaVersion(
  tx: Database,
  workspaceId: string,
  version: StoredPersonaVersion & { personaId: string; authorId: string; baseline: Composition | null },
): Promise<void> {
  const { baseline, ...row } = version;
  await tx.personaVersion.create({ data: { workspaceId, ...row, ...(baseline && { baseline }) } });
}

/** What the people behind the newest version were like when it was published. */
export async function findNewestBaseline(
  db: Database,
  workspaceId: string,
  personaId: string,
): Promise<{ number: number; baseline: Composition | null } | null> {
  const row = await db.personaVersion.findFirst({
    where: { workspaceId, personaId },
    orderBy: { number: 'desc' },
    select: { number: true, baseline: true },
  });
  return row && { number: row.number, baseline: row.baseline === null ? null : Composition.parse(row.baseline) };
}

/** A version that was published before its people were listed gets the first composition that can be read. */
export async function fillBaseline(
  tx: Database,
  workspaceId: string,
  personaId: string,
  { number, baseline }: { number: number; baseline: Composition },
): Promise<void> {
  await tx.personaVersion.updateMany({
    where: { workspaceId, personaId, number, baseline: { equals: Prisma.DbNull } },
    data: { baseline },
  });
}

/** Lets one publication of a persona happen at a time, until the transaction ends. */
export async function lockPersona(tx: Database, workspaceId: string, id: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM personas WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid FOR UPDATE`;
}

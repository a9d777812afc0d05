import 'server-only';
import { AppError } from '@/lib/core/errors';
import { Hypothesis } from '@/lib/core/personas/hypothesis';
import { PersonaKind, PersonaMetric } from '@/lib/core/personas/persona';
import { PersonaSections } from '@/lib/core/personas/sections';
import { Prisma } from './generated/prisma/client';
import type { Database } from './prisma-client';
import { everyWord } from './typed-words';

/** A persona as PostgreSQL keeps it, without the bytes of an uploaded portrait. */
export type StoredPersona = {
  id: string;
  key: string;
  name: string;
  role: string;
  summary: string;
  goals: string[];
  pains: string[];
  behaviours: string[];
  quote: string;
  quoteSource: string;
  kind: PersonaKind;
  sections: PersonaSections;
  hypothesis: Hypothesis | null;
  color: number;
  segment: { key: string; version: number } | null;
  metric: PersonaMetric | null;
  hasPortrait: boolean;
  owner: { id: string; name: string } | null;
  position: number;
  revision: number;
  lastReviewedAt: Date | null;
  archivedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

export type PersonaFields = Partial<
  Pick<
    StoredPersona,
    | 'name'
    | 'role'
    | 'summary'
    | 'goals'
    | 'pains'
    | 'behaviours'
    | 'quote'
    | 'quoteSource'
    | 'kind'
    | 'sections'
    | 'hypothesis'
    | 'color'
    | 'segment'
    | 'metric'
    | 'position'
    | 'lastReviewedAt'
    | 'archivedAt'
  >
>;

const withoutImage = { omit: { portraitImage: true } } as const;
type Row = Prisma.PersonaGetPayload<typeof withoutImage>;

function toPersona(row: Row): StoredPersona {
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    role: row.role,
    summary: row.summary,
    goals: row.goals,
    pains: row.pains,
    behaviours: row.behaviours,
    quote: row.quote,
    quoteSource: row.quoteSource,
    kind: PersonaKind.parse(row.kind),
    sections: PersonaSections.parse(row.sections),
    hypothesis: row.hypothesis === null ? null : Hypothesis.parse(row.hypothesis),
    color: row.color,
    segment:
      row.segmentKey !== null && row.segmentVersion !== null
        ? { key: row.segmentKey, version: row.segmentVersion }
        : null,
    metric: row.metric === null ? null : PersonaMetric.parse(row.metric),
    hasPortrait: row.portraitType !== null,
    owner: row.ownerId === null ? null : { id: row.ownerId, name: row.ownerName ?? '' },
    position: row.position,
    revision: row.revision,
    lastReviewedAt: row.lastReviewedAt,
    archivedAt: row.archivedAt,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

function toRow({ segment, metric, hypothesis, ...fields }: PersonaFields) {
  return {
    ...fields,
    ...(segment === undefined ? {} : { segmentKey: segment?.key ?? null, segmentVersion: segment?.version ?? null }),
    ...(metric === undefined ? {} : { metric: metric ?? Prisma.DbNull }),
    ...(hypothesis === undefined ? {} : { hypothesis: hypothesis ?? Prisma.DbNull }),
  };
}

export async function findPersona(db: Database, workspaceId: string, key: string): Promise<StoredPersona | null> {
  const row = await db.persona.findUnique({ where: { workspaceId_key: { workspaceId, key } }, ...withoutImage });
  return row && toPersona(row);
}

export async function getPersona(db: Database, workspaceId: string, key: string): Promise<StoredPersona> {
  const persona = await findPersona(db, workspaceId, key);
  if (!persona) throw new AppError('not_found', `There is no persona "${key}" in this workspace.`);
  return persona;
}

export async function listPersonas(
  db: Database,
  workspaceId: string,
  filter: { words?: string; archived: boolean; limit: number; after?: string },
): Promise<StoredPersona[]> {
  const rows = await db.persona.findMany({
    where: {
      workspaceId,
      archivedAt: filter.archived ? { not: null } : null,
      AND: everyWord(filter.words, (word) => [{ name: word }]),
    },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    take: filter.limit,
    ...(filter.after === undefined ? {} : { cursor: { workspaceId_key: { workspaceId, key: filter.after } }, skip: 1 }),
    ...withoutImage,
  });
  return rows.map(toPersona);
}

/** Those with these keys, off the stage too: what names them has to say whom it means. */
export async function listPersonaNames(
  db: Database,
  workspaceId: string,
  keys: string[],
): Promise<{ key: string; name: string; color: number }[]> {
  return db.persona.findMany({
    where: { workspaceId, key: { in: keys } },
    select: { key: true, name: true, color: true },
  });
}

export async function listPersonasByKey(db: Database, workspaceId: string, keys: string[]): Promise<StoredPersona[]> {
  const rows = await db.persona.findMany({ where: { workspaceId, key: { in: keys } }, ...withoutImage });
  return rows.map(toPersona);
}

/** Those on stage that stand on a version of a segment. */
export async function listPersonasOnVersion(
  db: Database,
  workspaceId: string,
  { key, version }: { key: string; version: number },
): Promise<StoredPersona[]> {
  const rows = await db.persona.findMany({
    where: { workspaceId, segmentKey: key, segmentVersion: version, archivedAt: null },
    orderBy: { id: 'asc' },
    ...withoutImage,
  });
  return rows.map(toPersona);
}

export async function countPersonas(db: Database, workspaceId: string): Promise<number> {
  return db.persona.count({ where: { workspaceId, archivedAt: null } });
}

export async function insertPersona(
  db: Database,
  workspaceId: string,
  persona: PersonaFields & { key: string; name: string; owner: StoredPersona['owner'] },
): Promise<StoredPersona> {
  const { key, name, owner, ...fields } = persona;
  const row = await db.persona.create({
    data: {
      ...toRow(fields),
      workspaceId,
      key,
      name,
      portraitSeed: key,
      ownerId: owner?.id ?? null,
      ownerName: owner?.name ?? null,
    },
    ...withoutImage,
  });
  return toPersona(row);
}

/** Writes only when nobody wrote since `revision`; answers whether it did. */
export async function updatePersonaAt(
  db: Database,
  workspaceId: string,
  id: string,
  revision: number,
  change: PersonaFields,
): Promise<boolean> {
  const { count } = await db.persona.updateMany({
    where: { workspaceId, id, revision },
    data: { ...toRow(change), revision: { increment: 1 } },
  });
  return count === 1;
}

export type PortraitImage = { type: string; bytes: Uint8Array<ArrayBuffer> };

export async function findPortrait(
  db: Database,
  workspaceId: string,
  key: string,
): Promise<{ seed: string; image: PortraitImage | null } | null> {
  const row = await db.persona.findUnique({
    where: { workspaceId_key: { workspaceId, key } },
    select: { portraitSeed: true, portraitType: true, portraitImage: true },
  });
  if (!row) return null;
  const image = row.portraitType && row.portraitImage ? { type: row.portraitType, bytes: row.portraitImage } : null;
  return { seed: row.portraitSeed, image };
}

export async function updatePortrait(
  db: Database,
  workspaceId: string,
  id: string,
  image: PortraitImage | null,
): Promise<void> {
  await db.persona.updateMany({
    where: { workspaceId, id },
    data: { portraitType: image?.type ?? null, portraitImage: image?.bytes ?? null, revision: { increment: 1 } },
  });
}

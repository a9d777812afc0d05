import 'server-only';
import { AppError } from '@/lib/core/errors';
import { parseRule } from '@/lib/core/segments/parse-rule';
import type { Rule } from '@/lib/core/segments/rule';
import { PinnedSegment as Pinned, type PinnedSegment } from '@/lib/core/segments/segment';
import type { Database } from './prisma-client';
import { everyWord } from './typed-words';

/** A segment as PostgreSQL keeps it. */
export type StoredSegment = {
  id: string;
  key: string;
  name: string;
  purpose: string | null;
  owner: { id: string; name: string } | null;
  reviewDays: number | null;
  draft: { rule: Rule | null; revision: number; baseVersion: number | null };
  retiredAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

export type StoredVersion = {
  id: string;
  segmentId: string;
  segmentKey: string;
  number: number;
  rule: Rule;
  hash: string;
  pinned: PinnedSegment[];
  zone: string;
  note: string;
  purpose: string;
  author: { id: string; name: string };
  asOf: Date;
  knownAt: Date;
  memberCount: number;
  membershipHash: string;
  rolledBackFrom: number | null;
  publishedAt: Date;
};

type SegmentRow = Awaited<ReturnType<Database['segment']['findFirstOrThrow']>>;
type VersionRow = Awaited<ReturnType<Database['segmentVersion']['findFirstOrThrow']>> & { segment: { key: string } };

function toSegment(row: SegmentRow): StoredSegment {
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    purpose: row.purpose,
    owner: row.ownerId === null ? null : { id: row.ownerId, name: row.ownerName ?? '' },
    reviewDays: row.reviewDays,
    draft: {
      rule: row.draftRule === null ? null : parseRule(row.draftRule),
      revision: row.draftRevision,
      baseVersion: row.draftBaseVersion,
    },
    retiredAt: row.retiredAt,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

function toVersion(row: VersionRow): StoredVersion {
  return {
    id: row.id,
    segmentId: row.segmentId,
    segmentKey: row.segment.key,
    number: row.number,
    rule: parseRule(row.rule),
    hash: row.hash,
    pinned: Pinned.array().parse(row.pinned),
    zone: row.zone,
    note: row.note,
    purpose: row.purpose,
    author: { id: row.authorId, name: row.authorName },
    asOf: row.asOf,
    knownAt: row.knownAt,
    memberCount: row.memberCount,
    membershipHash: row.membershipHash,
    rolledBackFrom: row.rolledBackFrom,
    publishedAt: row.publishedAt,
  };
}

const withKey = { include: { segment: { select: { key: true } } } } as const;

export async function findSegment(db: Database, workspaceId: string, key: string): Promise<StoredSegment | null> {
  const row = await db.segment.findUnique({ where: { workspaceId_key: { workspaceId, key } } });
  return row && toSegment(row);
}

export async function getSegment(db: Database, workspaceId: string, key: string): Promise<StoredSegment> {
  const segment = await findSegment(db, workspaceId, key);
  if (!segment) throw new AppError('not_found', `There is no segment "${key}" in this workspace.`);
  return segment;
}

export async function listSegments(
  db: Database,
  workspaceId: string,
  filter: { search?: string; retired?: boolean; published?: boolean; after?: string; limit: number },
): Promise<StoredSegment[]> {
  const rows = await db.segment.findMany({
    where: {
      workspaceId,
      ...(filter.retired === undefined ? {} : { retiredAt: filter.retired ? { not: null } : null }),
      ...(filter.after === undefined ? {} : { key: { gt: filter.after } }),
      ...(filter.published ? { versions: { some: {} } } : {}),
      AND: everyWord(filter.search, (word) => [{ name: word }, { key: word }, { purpose: word }]),
    },
    orderBy: { key: 'asc' },
    take: filter.limit,
  });
  return rows.map(toSegment);
}

export async function insertSegment(
  db: Database,
  workspaceId: string,
  segment: Pick<StoredSegment, 'key' | 'name' | 'purpose' | 'owner'> & { rule: Rule },
): Promise<StoredSegment> {
  const row = await db.segment.create({
    data: {
      workspaceId,
      key: segment.key,
      name: segment.name,
      purpose: segment.purpose,
      ownerId: segment.owner?.id ?? null,
      ownerName: segment.owner?.name ?? null,
      draftRule: segment.rule,
    },
  });
  return toSegment(row);
}

export type SegmentChange = {
  name?: string;
  purpose?: string;
  reviewDays?: number | null;
  rule?: Rule;
  baseVersion?: number;
  retiredAt?: Date | null;
};

/** Writes only when nobody wrote since `revision`; answers whether it did. */
export async function updateSegmentAt(
  db: Database,
  workspaceId: string,
  id: string,
  revision: number,
  change: SegmentChange,
): Promise<boolean> {
  const { count } = await db.segment.updateMany({
    where: { workspaceId, id, draftRevision: revision },
    data: {
      draftRevision: { increment: 1 },
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.purpose === undefined ? {} : { purpose: change.purpose }),
      ...(change.reviewDays === undefined ? {} : { reviewDays: change.reviewDays }),
      ...(change.rule === undefined ? {} : { draftRule: change.rule }),
      ...(change.baseVersion === undefined ? {} : { draftBaseVersion: change.baseVersion }),
      ...(change.retiredAt === undefined ? {} : { retiredAt: change.retiredAt }),
    },
  });
  return count === 1;
}

export async function deleteSegment(db: Database, workspaceId: string, id: string): Promise<void> {
  await db.segment.deleteMany({ where: { workspaceId, id } });
}

export async function listVersions(
  db: Database,
  workspaceId: string,
  segmentIds: string[],
  options: { before?: number; limit?: number } = {},
): Promise<StoredVersion[]> {
  const rows = await db.segmentVersion.findMany({
    where: {
      workspaceId,
      segmentId: { in: segmentIds },
      ...(options.before === undefined ? {} : { number: { lt: options.before } }),
    },
    orderBy: [{ segmentId: 'asc' }, { number: 'desc' }],
    ...(options.limit === undefined ? {} : { take: options.limit }),
    ...withKey,
  });
  return rows.map(toVersion);
}

/** The newest version of each segment that has one. */
export async function listCurrentVersions(
  db: Database,
  workspaceId: string,
  segmentIds: string[],
): Promise<StoredVersion[]> {
  const rows = await db.segmentVersion.findMany({
    where: { workspaceId, segmentId: { in: segmentIds } },
    orderBy: [{ segmentId: 'asc' }, { number: 'desc' }],
    distinct: ['segmentId'],
    ...withKey,
  });
  return rows.map(toVersion);
}

export async function findVersion(
  db: Database,
  workspaceId: string,
  key: string,
  number: number,
): Promise<StoredVersion | null> {
  const row = await db.segmentVersion.findFirst({ where: { workspaceId, number, segment: { key } }, ...withKey });
  return row && toVersion(row);
}

type Pin = { key: string; version: number };

/** Of more than the versions that are pinned, as keys and numbers are asked for apart. */
const nearPins = (workspaceId: string, pins: readonly Pin[]) => ({
  workspaceId,
  number: { in: pins.map(({ version }) => version) },
  segment: { key: { in: pins.map(({ key }) => key) } },
});

function onlyPinned<Row extends { number: number; segment: { key: string } }>(
  rows: Row[],
  pins: readonly Pin[],
): Row[] {
  return rows.filter(({ number, segment }) => pins.some((pin) => pin.key === segment.key && pin.version === number));
}

/** Those of these versions that exist, in one query. */
export async function listPinnedVersions(
  db: Database,
  workspaceId: string,
  pins: readonly Pin[],
): Promise<StoredVersion[]> {
  if (pins.length === 0) return [];
  const rows = await db.segmentVersion.findMany({ where: nearPins(workspaceId, pins), ...withKey });
  return onlyPinned(rows, pins).map(toVersion);
}

/** The same by their ids, without their rules: those are long to read. */
export async function listPinnedIds(
  db: Database,
  workspaceId: string,
  pins: readonly Pin[],
): Promise<(Pin & { id: string })[]> {
  if (pins.length === 0) return [];
  const rows = await db.segmentVersion.findMany({
    where: nearPins(workspaceId, pins),
    select: { id: true, number: true, segment: { select: { key: true } } },
  });
  return onlyPinned(rows, pins).map(({ id, number, segment: { key } }) => ({ id, key, version: number }));
}

export async function getVersion(
  db: Database,
  workspaceId: string,
  key: string,
  number: number,
): Promise<StoredVersion> {
  const version = await findVersion(db, workspaceId, key, number);
  if (!version) throw new AppError('not_found', `The segment "${key}" has no version ${number} in this workspace.`);
  return version;
}

export async function getVersionById(db: Database, workspaceId: string, id: string): Promise<StoredVersion> {
  return toVersion(await db.segmentVersion.findFirstOrThrow({ where: { workspaceId, id }, ...withKey }));
}

/** Every version number of every segment, for pickers and checks: no rules are read. */
export async function listVersionNumbers(
  db: Database,
  workspaceId: string,
): Promise<{ key: string; name: string; versions: number[] }[]> {
  const rows = await db.segment.findMany({
    where: { workspaceId, retiredAt: null },
    select: { key: true, name: true, versions: { select: { number: true }, orderBy: { number: 'desc' } } },
    orderBy: { name: 'asc' },
  });
  return rows.map((row) => ({ key: row.key, name: row.name, versions: row.versions.map((version) => version.number) }));
}

/** Key and name of those that are there, retired ones too. */
export async function listSegmentNames(
  db: Database,
  workspaceId: string,
  keys: string[],
): Promise<{ key: string; name: string }[]> {
  return db.segment.findMany({ where: { workspaceId, key: { in: keys } }, select: { key: true, name: true } });
}

export async function insertVersion(
  db: Database,
  workspaceId: string,
  version: Omit<StoredVersion, 'id' | 'segmentKey'>,
): Promise<StoredVersion> {
  const { author, pinned, rule, ...rest } = version;
  const row = await db.segmentVersion.create({
    data: { workspaceId, ...rest, rule, pinned, authorId: author.id, authorName: author.name },
    ...withKey,
  });
  return toVersion(row);
}

import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import type { MemberPage } from '@/lib/core/segments/segment';
import { listMembers as readMembers, streamMembers } from '@/lib/data/events/segment-members';
import { streamRuleMembers } from '@/lib/data/events/segment-queries';
import { listSnapshots, type StoredSnapshot } from '@/lib/data/segment-snapshots';
import { getVersion, type StoredVersion } from '@/lib/data/segments';
import type { ServiceContext } from '../context';
import type { StreamedFile } from '../streamed-file';
import { VersionInput } from './get-version';
import { memberLines } from './member-lines';
import { ruleScope } from './rule-scope';

export const ListMembersInput = VersionInput.extend({
  format: z.enum(['ndjson', 'csv']).optional(),
  /** Another kept list: the newest whose `as_of` is this moment. */
  as_of: z.iso.datetime({ offset: true }).optional(),
  q: z.string().max(200).optional(),
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
export type ListMembersInput = z.infer<typeof ListMembersInput>;

/** The members of a version as a page of a table, or all of them as a file. */
export async function listMembers(ctx: ServiceContext, input: ListMembersInput): Promise<MemberPage | StreamedFile> {
  authorize(ctx.actor, 'segments:read');
  const version = await getVersion(ctx.db, ctx.actor.workspaceId, input.key, input.version);
  const snapshot = await chooseSnapshot(ctx, version, input.as_of);
  if (input.format) return exportMembers(ctx, version, snapshot, input.format);
  if (!snapshot) {
    throw new AppError(
      'unavailable',
      `The members of version ${version.number} are being written. Ask again in a moment.`,
    );
  }
  const rows = await readMembers(ctx.events, ctx.actor.workspaceId, snapshot.id, {
    after: input.cursor,
    search: input.q,
    limit: input.limit + 1,
  });
  const items = rows.slice(0, input.limit);
  return {
    items,
    next_cursor: rows.length > items.length ? (items.at(-1)?.profile_id ?? null) : null,
    ...clocksOf(version, snapshot),
    member_count: snapshot.memberCount ?? version.memberCount,
  };
}

async function chooseSnapshot(
  ctx: ServiceContext,
  version: StoredVersion,
  asOf?: string,
): Promise<StoredSnapshot | null> {
  const done = await listSnapshots(ctx.db, ctx.actor.workspaceId, version.id, { state: 'done', limit: 500 });
  const kept = done.filter((snapshot) => snapshot.membersKept);
  if (asOf === undefined) return kept[0] ?? null;
  const wanted = kept.find((snapshot) => snapshot.asOf?.getTime() === new Date(asOf).getTime());
  if (wanted) return wanted;
  throw new AppError('not_found', `No list of version ${version.number} is kept for ${asOf}.`, {
    details: { kept: kept.map((snapshot) => snapshot.asOf?.toISOString()) },
  });
}

const clocksOf = (version: StoredVersion, snapshot: StoredSnapshot | null) => ({
  as_of: (snapshot?.asOf ?? version.asOf).toISOString(),
  known_at: (snapshot?.knownAt ?? version.knownAt).toISOString(),
});

/** Before the first list is written, the rule itself is asked at the moments of publication: the same people. */
async function exportMembers(
  ctx: ServiceContext,
  version: StoredVersion,
  snapshot: StoredSnapshot | null,
  format: 'ndjson' | 'csv',
): Promise<StreamedFile> {
  const { workspaceId } = ctx.actor;
  const clocks = clocksOf(version, snapshot);
  const options = { signal: ctx.signal };
  const batches = snapshot
    ? streamMembers(ctx.events, workspaceId, snapshot.id, options)
    : streamRuleMembers(ctx.events, workspaceId, version.rule, (await publicationScope(ctx, version)).scope, options);
  return {
    kind: 'file',
    contentType: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8',
    fileName: `${version.segmentKey}-v${version.number}-members.${format}`,
    headers: { 'x-as-of': clocks.as_of, 'x-known-at': clocks.known_at },
    chunks: memberLines(batches, format, { segment: version.segmentKey, version: version.number, ...clocks }),
  };
}

const publicationScope = (ctx: ServiceContext, version: StoredVersion) =>
  ruleScope(ctx, [version.rule], { asOf: version.asOf, knownAt: version.knownAt, zone: version.zone });

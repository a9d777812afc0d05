import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { differenceOf } from '@/lib/core/accounts/audit-entry';
import { AppError } from '@/lib/core/errors';
import { scopeOfReader } from '@/lib/core/research/consent';
import { type Finding, FindingChange, FindingDraft } from '@/lib/core/research/finding';
import { type Quote, showQuote } from '@/lib/core/research/quote';
import { insertAudit } from '@/lib/data/audit';
import { type Database, inTransaction } from '@/lib/data/prisma-client';
import {
  type FindingFields,
  insertFinding,
  getFinding as readFinding,
  listFindings as readFindings,
  type StoredFinding,
  updateFindingAt,
  writeFindingHighlights,
} from '@/lib/data/research/findings';
import { listHighlightsById } from '@/lib/data/research/highlights';
import { getStudy } from '@/lib/data/research/studies';
import type { ServiceContext } from '../context';

/** Findings with their quotes, as this reader may see them. */
async function describeFindings(ctx: ServiceContext, findings: StoredFinding[]): Promise<Finding[]> {
  const ids = [...new Set(findings.flatMap(({ highlightIds }) => highlightIds))];
  const kept = await listHighlightsById(ctx.db, ctx.actor.workspaceId, ids);
  const scope = scopeOfReader(ctx.actor.role);
  const quotes = new Map<string, Quote>(
    kept
      .filter(({ removed_at }) => removed_at === null)
      .map(({ comment: _c, tags: _t, anchor: _a, author: _w, removed_at: _r, ...quote }) => [
        quote.id,
        showQuote(quote, scope, ctx.now),
      ]),
  );
  return findings.map(({ highlightIds, removedAt, createdAt, updatedAt, ...finding }) => {
    const behind = highlightIds.flatMap((id) => quotes.get(id) ?? []);
    const people = behind.flatMap(({ withheld, participant }) => (withheld || !participant ? [] : participant.id));
    return {
      ...finding,
      quotes: behind,
      participants: new Set(people).size,
      erased: behind.filter(({ withheld }) => withheld === 'erased').length,
      removed_at: removedAt?.toISOString() ?? null,
      created_at: createdAt.toISOString(),
      updated_at: updatedAt.toISOString(),
    };
  });
}

async function describeFinding(ctx: ServiceContext, finding: StoredFinding): Promise<Finding> {
  const [described] = await describeFindings(ctx, [finding]);
  if (!described) throw new Error('One finding was asked for and none came back.');
  return described;
}

export const ListFindingsInput = z.object({
  /** The key of a study. */
  study: z.string().max(63).optional(),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListFindingsInput = z.infer<typeof ListFindingsInput>;

/** The last changed first, each with its quotes. */
export async function listFindings(
  ctx: ServiceContext,
  { study: key, cursor, limit }: ListFindingsInput,
): Promise<{ items: Finding[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'research:read');
  const { workspaceId } = ctx.actor;
  const study = key === undefined ? undefined : await getStudy(ctx.db, workspaceId, key);
  const rows = await readFindings(ctx.db, workspaceId, { studyId: study?.id, after: cursor, limit: limit + 1 });
  const page = rows.slice(0, limit);
  return {
    items: await describeFindings(ctx, page),
    next_cursor: rows.length > page.length ? (page.at(-1)?.id ?? null) : null,
  };
}

export const FindingByIdInput = z.object({ id: z.uuid() });
export type FindingByIdInput = z.infer<typeof FindingByIdInput>;

export async function getFinding(ctx: ServiceContext, { id }: FindingByIdInput): Promise<Finding> {
  authorize(ctx.actor, 'research:read');
  return describeFinding(ctx, await readFinding(ctx.db, ctx.actor.workspaceId, id));
}

/** A finding in the log: its statement may hold what somebody said, and the log outlives an erasure. */
const findingInLog = (id: string) => ({ kind: 'finding', id, name: 'finding' });

export const CreateFindingInput = FindingDraft;

export async function createFinding(ctx: ServiceContext, input: FindingDraft): Promise<Finding> {
  authorize(ctx.actor, 'research:write');
  const { workspaceId } = ctx.actor;
  const { highlight_ids: ids = [], study, ...fields } = input;
  const finding = await inTransaction(ctx.db, async (tx) => {
    const studyId = study ? (await getStudy(tx, workspaceId, study)).id : null;
    const id = await insertFinding(tx, workspaceId, { ...fields, studyId }, ctx.actor);
    await standOn(tx, ctx, id, ids);
    await insertAudit(tx, ctx.actor, {
      action: 'finding.created',
      target: findingInLog(id),
      difference: { highlights: ids.length },
    });
    return readFinding(tx, workspaceId, id);
  });
  return describeFinding(ctx, finding);
}

export const UpdateFindingInput = FindingChange.extend({ id: z.uuid(), revision: z.int().min(1) });
export type UpdateFindingInput = z.infer<typeof UpdateFindingInput>;

export async function updateFinding(ctx: ServiceContext, input: UpdateFindingInput): Promise<Finding> {
  authorize(ctx.actor, 'research:write');
  const { id, revision, ...change } = input;
  return write(ctx, id, { revision, action: 'finding.changed', change });
}

/** Takes a finding away; it can come back. */
export async function removeFinding(ctx: ServiceContext, { id }: FindingByIdInput): Promise<Finding> {
  authorize(ctx.actor, 'research:write');
  return write(ctx, id, { action: 'finding.removed', change: {}, removedAt: ctx.now });
}

export async function restoreFinding(ctx: ServiceContext, { id }: FindingByIdInput): Promise<Finding> {
  authorize(ctx.actor, 'research:write');
  return write(ctx, id, { action: 'finding.restored', change: {}, removedAt: null });
}

type Write = { revision?: number; action: string; change: FindingChange; removedAt?: Date | null };

async function write(
  ctx: ServiceContext,
  id: string,
  { revision, action, change, removedAt }: Write,
): Promise<Finding> {
  const { workspaceId } = ctx.actor;
  const { highlight_ids: ids, study, statement, detail } = change;
  const finding = await inTransaction(ctx.db, async (tx) => {
    const before = await readFinding(tx, workspaceId, id);
    const studyId = study ? (await getStudy(tx, workspaceId, study)).id : study;
    const fields: FindingFields = { statement, detail, studyId, removedAt };
    if (!(await updateFindingAt(tx, workspaceId, { id, revision: revision ?? before.revision }, fields))) {
      throw new AppError('conflict', 'This finding changed since you opened it. Reload, then save yours again.', {
        details: { actual: before.revision },
      });
    }
    if (ids) await standOn(tx, ctx, id, ids);
    await insertAudit(tx, ctx.actor, {
      action,
      target: findingInLog(id),
      difference: differenceOf({ ...before, highlight_ids: before.highlightIds }, { ...change }),
    });
    return readFinding(tx, workspaceId, id);
  });
  return describeFinding(ctx, finding);
}

async function standOn(tx: Database, ctx: ServiceContext, findingId: string, ids: string[]): Promise<void> {
  const { workspaceId } = ctx.actor;
  const wanted = [...new Set(ids)];
  const found = await listHighlightsById(tx, workspaceId, wanted);
  if (found.length !== wanted.length)
    throw new AppError('not_found', 'One of these highlights is not in this workspace.');
  await writeFindingHighlights(tx, workspaceId, findingId, wanted);
}

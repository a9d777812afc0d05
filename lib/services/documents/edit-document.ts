import { applyEdits, type Content } from '@/lib/core/documents/apply-edits';
import type { EditConflict, Edits } from '@/lib/core/documents/edit';
import { AppError } from '@/lib/core/errors';
import { insertAudit } from '@/lib/data/audit';
import { getDocument, lockDocument, updateDocument } from '@/lib/data/documents';
import { type Database, inTransaction } from '@/lib/data/prisma-client';
import type { ServiceContext } from '../context';
import { type DocumentRules, type OpenDocument, openDocument, requireContent, targetOf } from './document-rules';

/**
 * Applies edits to what stands now, whoever wrote it. Edits of different places merge; one that would overwrite what
 * its writer has not seen gets `conflict`, with both texts in the details, and then none of them is applied.
 */
export async function editDocument<Whole extends Content>(
  ctx: ServiceContext,
  rules: DocumentRules<Whole>,
  { key, edits }: { key: string; edits: Edits },
): Promise<OpenDocument<Whole>> {
  const { actor, now } = ctx;
  return changing(ctx, rules, key, async (tx, before) => {
    const applied = applyEdits(before.content, edits);
    if (applied.kind === 'conflicts') throw inTheWay(applied.conflicts, { revision: before.revision });
    if (!applied.isChanged) return;
    const content = requireContent(rules, applied.content);
    await rules.requireSound({ ...ctx, db: tx }, content, before.content);
    await updateDocument(tx, actor.workspaceId, before.id, { content, at: now });
    await insertAudit(tx, actor, {
      action: `${rules.kind}.edited`,
      target: targetOf(rules, before),
      difference: { edits },
    });
  });
}

/** Both texts of each place in which two met. */
export function inTheWay(conflicts: readonly EditConflict[], more: { revision?: number } = {}): AppError {
  return new AppError(
    'conflict',
    'Somebody else changed this meanwhile. Look at both, then keep yours or take theirs.',
    { details: { conflicts, ...more } },
  );
}

export async function renameDocument<Whole extends Content>(
  ctx: ServiceContext,
  rules: DocumentRules<Whole>,
  { key, name }: { key: string; name: string },
): Promise<OpenDocument<Whole>> {
  const { actor, now } = ctx;
  return changing(ctx, rules, key, async (tx, before) => {
    if (before.name === name) return;
    await updateDocument(tx, actor.workspaceId, before.id, { name, at: now });
    await insertAudit(tx, actor, {
      action: `${rules.kind}.renamed`,
      target: targetOf(rules, { key, name }),
      difference: { name: { from: before.name, to: name } },
    });
  });
}

/** Takes a document away, or brings it back: nothing of it is lost. While it is away its links show nothing. */
export async function shelveDocument<Whole extends Content>(
  ctx: ServiceContext,
  rules: DocumentRules<Whole>,
  { key, isArchived }: { key: string; isArchived: boolean },
): Promise<OpenDocument<Whole>> {
  const { actor, now } = ctx;
  return changing(
    ctx,
    rules,
    key,
    async (tx, before) => {
      if ((before.archivedAt !== null) === isArchived) return;
      await updateDocument(tx, actor.workspaceId, before.id, { archivedAt: isArchived ? now : null, at: now });
      const action = `${rules.kind}.${isArchived ? 'archived' : 'restored'}`;
      await insertAudit(tx, actor, { action, target: targetOf(rules, before) });
    },
    { archivedToo: true },
  );
}

/** Changes a document while nobody else can, and answers it as it stands then. */
export async function changing<Whole extends Content>(
  ctx: ServiceContext,
  rules: DocumentRules<Whole>,
  key: string,
  change: (tx: Database, before: OpenDocument<Whole>) => Promise<void>,
  { archivedToo = false }: { archivedToo?: boolean } = {},
): Promise<OpenDocument<Whole>> {
  const { workspaceId } = ctx.actor;
  const { kind } = rules;
  return inTransaction(ctx.db, async (tx) => {
    const before = openDocument(rules, await lockDocument(tx, workspaceId, { kind, key }));
    if (before.archivedAt && !archivedToo) {
      throw new AppError('invalid', `"${before.name}" is archived. Bring it back first, then change it.`);
    }
    await change(tx, before);
    return openDocument(rules, await getDocument(tx, workspaceId, { kind, key }));
  });
}

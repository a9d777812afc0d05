import type { Content } from '@/lib/core/documents/apply-edits';
import { AppError } from '@/lib/core/errors';
import { canBeKept, notKept } from '@/lib/core/kept-text';
import { insertAudit } from '@/lib/data/audit';
import { insertDocument, insertDocumentVersion } from '@/lib/data/documents';
import { inTransaction, isUniqueViolation } from '@/lib/data/prisma-client';
import type { ServiceContext } from '../context';
import { type DocumentRules, type OpenDocument, targetOf, type Written } from './document-rules';

/** Makes a document; how it began is its first version. */
export async function createDocument<Whole extends Content>(
  ctx: ServiceContext,
  rules: DocumentRules<Whole>,
  { key, name, content }: Written<Whole> & { key: string },
): Promise<OpenDocument<Whole>> {
  const { actor, now } = ctx;
  if (!canBeKept(content)) throw new AppError('invalid', notKept);
  await rules.requireSound(ctx, content, null);
  const author = { id: actor.id, name: actor.name };
  const owner = actor.kind === 'member' ? author : null;
  const stored = await inTransaction(ctx.db, async (tx) => {
    const { kind } = rules;
    const made = await insertDocument(tx, actor.workspaceId, { kind, key, name, content, owner, at: now });
    const first = { number: 1, name, content, note: '', author, restoredFrom: null, createdAt: now };
    await insertDocumentVersion(tx, actor.workspaceId, made.id, first);
    await insertAudit(tx, actor, {
      action: `${kind}.created`,
      target: targetOf(rules, made),
      difference: { content },
    });
    return made;
  }).catch((error: unknown) => {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('conflict', `There is a ${rules.noun} "${key}" already. Choose another key.`, { cause: error });
  });
  return { ...stored, content };
}

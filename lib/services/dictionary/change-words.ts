import { authorize } from '@/lib/core/access';
import { DictionaryChange, DictionaryWords } from '@/lib/core/dictionary/dictionary-entry';
import { AppError } from '@/lib/core/errors';
import { insertAudit } from '@/lib/data/audit';
import { findName, updateName } from '@/lib/data/dictionary';
import { inTransaction } from '@/lib/data/prisma-client';
import type { ServiceContext } from '../context';

export const ChangeWordsInput = DictionaryChange;

/** Says what an event, a property or a trait is called. Only names that came in with data have words. */
export async function changeWords(ctx: ServiceContext, input: DictionaryChange): Promise<DictionaryWords> {
  authorize(ctx.actor, 'dictionary:write');
  const { workspaceId } = ctx.actor;
  return inTransaction(ctx.db, async (tx) => {
    const before = await findName(tx, workspaceId, input);
    if (!before) throw new AppError('not_found', `No ${input.kind} "${input.name}" has come in to this workspace yet.`);
    const after = await updateName(tx, workspaceId, input);
    await insertAudit(tx, ctx.actor, {
      action: 'dictionary.changed',
      target: {
        kind: input.kind,
        id: [input.event, input.name].filter(Boolean).join('.'),
        name: after.label ?? input.name,
      },
      difference: { before: DictionaryWords.parse(before), after: DictionaryWords.parse(after) },
    });
    return DictionaryWords.parse(after);
  });
}

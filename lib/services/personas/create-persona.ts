import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { type Persona, PersonaDraft } from '@/lib/core/personas/persona';
import { insertAudit } from '@/lib/data/audit';
import { countPersonas, insertPersona, type StoredPersona } from '@/lib/data/personas';
import { inTransaction, isUniqueViolation } from '@/lib/data/prisma-client';
import { getVersion } from '@/lib/data/segments';
import type { ServiceContext } from '../context';
import { describePersona } from './describe-persona';

export const CreatePersonaInput = PersonaDraft;

const colors = 8;

export async function createPersona(ctx: ServiceContext, input: PersonaDraft): Promise<Persona> {
  authorize(ctx.actor, 'personas:write');
  return describePersona(ctx, await writePersona(ctx, input));
}

/** Writes down a persona, by itself or as part of a larger change. Throws `conflict` when its key is taken. */
export async function writePersona(ctx: ServiceContext, input: PersonaDraft): Promise<StoredPersona> {
  const { actor } = ctx;
  const { workspaceId } = actor;
  const { quote_source: quoteSource, ...card } = input;
  if (card.segment) await getVersion(ctx.db, workspaceId, card.segment.key, card.segment.version);

  return inTransaction(ctx.db, async (tx) => {
    const position = await countPersonas(tx, workspaceId);
    const created = await insertPersona(tx, workspaceId, {
      color: (position % colors) + 1,
      ...card,
      quoteSource,
      position,
      lastReviewedAt: ctx.now,
      owner: actor.kind === 'member' ? { id: actor.id, name: actor.name } : null,
    });
    await insertAudit(tx, actor, {
      action: 'persona.created',
      target: { kind: 'persona', id: created.key, name: created.name },
      difference: input,
    });
    return created;
  }).catch((error: unknown) => {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('conflict', `There is a persona "${input.key}" already. Choose another key.`, { cause: error });
  });
}

import { lockPersona } from '@/lib/data/persona-versions';
import { getPersona, type PersonaFields, type StoredPersona, updatePersonaAt } from '@/lib/data/personas';
import { type Database, inTransaction } from '@/lib/data/prisma-client';
import type { ServiceContext } from '../context';

/**
 * Changes the claims or the evidence of a persona, one change at a time. Its revision goes on, so that nobody publishes
 * what they have not read; `card` is what changes on the card with it.
 */
export async function changeClaims<Result>(
  ctx: ServiceContext,
  key: string,
  change: (tx: Database, persona: StoredPersona) => Promise<Result>,
  card: (persona: StoredPersona) => PersonaFields = () => ({}),
): Promise<Result> {
  const { workspaceId } = ctx.actor;
  return inTransaction(ctx.db, async (tx) => {
    const { id } = await getPersona(tx, workspaceId, key);
    await lockPersona(tx, workspaceId, id);
    const persona = await getPersona(tx, workspaceId, key);
    await updatePersonaAt(tx, workspaceId, id, persona.revision, card(persona));
    return change(tx, persona);
  });
}

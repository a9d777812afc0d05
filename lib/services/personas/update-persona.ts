import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { groundOf } from '@/lib/core/claims/ground';
import { AppError } from '@/lib/core/errors';
import { type Persona, PersonaChange } from '@/lib/core/personas/persona';
import { insertAudit } from '@/lib/data/audit';
import { getPersona, type PersonaFields, type StoredPersona, updatePersonaAt } from '@/lib/data/personas';
import { type Database, inTransaction } from '@/lib/data/prisma-client';
import { getVersion } from '@/lib/data/segments';
import { closeToDos, reopenToDos } from '@/lib/data/to-dos';
import { readNumbersSoon } from '../claims/read-numbers-soon';
import type { ServiceContext } from '../context';
import { describePersona } from './describe-persona';
import type { PersonaByKeyInput } from './get-persona';

export const UpdatePersonaInput = PersonaChange.extend({ key: z.string(), revision: z.int() });
export type UpdatePersonaInput = z.infer<typeof UpdatePersonaInput>;

export async function updatePersona(ctx: ServiceContext, input: UpdatePersonaInput): Promise<Persona> {
  authorize(ctx.actor, 'personas:write');
  const { key, revision, quote_source: quoteSource, reviewed, ...card } = input;
  if (card.segment) await getVersion(ctx.db, ctx.actor.workspaceId, card.segment.key, card.segment.version);
  return change(ctx, key, revision, 'persona.changed', {
    ...card,
    ...(quoteSource === undefined ? {} : { quoteSource }),
    ...(reviewed ? { lastReviewedAt: ctx.now } : {}),
  });
}

/** Takes a persona out of the Cast. It keeps its place in history, and can come back with what is asked about it. */
export async function archivePersona(ctx: ServiceContext, input: PersonaByKeyInput): Promise<Persona> {
  authorize(ctx.actor, 'personas:write');
  const { archivedAt } = await getPersona(ctx.db, ctx.actor.workspaceId, input.key);
  return change(ctx, input.key, null, 'persona.archived', { archivedAt: archivedAt ?? ctx.now });
}

export async function restorePersona(ctx: ServiceContext, input: PersonaByKeyInput): Promise<Persona> {
  authorize(ctx.actor, 'personas:write');
  return change(ctx, input.key, null, 'persona.restored', { archivedAt: null });
}

async function change(
  ctx: ServiceContext,
  key: string,
  revision: number | null,
  action: string,
  fields: PersonaFields,
): Promise<Persona> {
  const { workspaceId } = ctx.actor;
  const persona = await inTransaction(ctx.db, async (tx) => {
    const before = await getPersona(tx, workspaceId, key);
    const written = await updatePersonaAt(tx, workspaceId, before.id, revision ?? before.revision, fields);
    if (!written) throw await stalePersona(tx, ctx, key, revision);
    const after = await getPersona(tx, workspaceId, key);
    if (groundOf(before) !== groundOf(after)) await readNumbersSoon(tx, workspaceId, after.segment);
    await settleToDos(tx, workspaceId, { before, after });
    await insertAudit(tx, ctx.actor, {
      action,
      target: { kind: 'persona', id: after.key, name: after.name },
      difference: differenceOf(before, after, fields),
    });
    return after;
  });
  return describePersona(ctx, persona);
}

/** What is asked about a persona leaves the Cast with it, and comes back with it. */
async function settleToDos(
  tx: Database,
  workspaceId: string,
  { before, after }: { before: StoredPersona; after: StoredPersona },
): Promise<void> {
  const about = { personaKey: after.key };
  const [left, leaves] = [before.archivedAt, after.archivedAt];
  if (leaves && !left) await closeToDos(tx, workspaceId, { about, at: leaves });
  if (left && !leaves) await reopenToDos(tx, workspaceId, { about, doneAt: left });
}

async function stalePersona(
  tx: Database,
  ctx: ServiceContext,
  key: string,
  revision: number | null,
): Promise<AppError> {
  const newest = await getPersona(tx, ctx.actor.workspaceId, key);
  return new AppError(
    'conflict',
    `"${newest.name}" changed since you opened it. Look at what is new, then save yours again.`,
    {
      details: {
        expected: revision,
        actual: newest.revision,
        persona: await describePersona({ ...ctx, db: tx }, newest),
      },
    },
  );
}

/** What a change of a card is, field by field, as the audit log keeps it. */
export function differenceOf(before: StoredPersona, after: StoredPersona, fields: PersonaFields) {
  const names = Object.keys(fields) as (keyof PersonaFields)[];
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return Object.fromEntries(changed.map((name) => [name, { before: before[name], after: after[name] }]));
}

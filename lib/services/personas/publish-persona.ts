import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { groundOf } from '@/lib/core/claims/ground';
import type { Composition } from '@/lib/core/drift/drift';
import { AppError } from '@/lib/core/errors';
import { diffPersona } from '@/lib/core/personas/diff-persona';
import { type PersonaContent, type PersonaVersion, VersionNote } from '@/lib/core/personas/persona-version';
import { insertAudit } from '@/lib/data/audit';
import { replaceClaims } from '@/lib/data/claims';
import {
  insertPersonaVersion,
  lockPersona,
  getPersonaVersion as readVersion,
  listPersonaVersions as readVersions,
  type StoredPersonaVersion,
} from '@/lib/data/persona-versions';
import { getPersona, type StoredPersona, updatePersonaAt } from '@/lib/data/personas';
import { type Database, inTransaction } from '@/lib/data/prisma-client';
import { closeToDos, reopenToDos } from '@/lib/data/to-dos';
import { claimGround } from '../claims/describe-claims';
import { keepJudgements } from '../claims/keep-judgement';
import { personaTarget } from '../claims/one-claim';
import { readNumbersSoon } from '../claims/read-numbers-soon';
import type { ServiceContext } from '../context';
import { compositionNow } from './composition-now';
import { asPublished, contentAgain, personaContent } from './persona-content';
import { describeVersion, firstVersion } from './persona-versions';
import { differenceOf } from './update-persona';

export const PublishPersonaInput = z.object({ key: z.string(), revision: z.int(), note: VersionNote });
export type PublishPersonaInput = z.infer<typeof PublishPersonaInput>;

/** Keeps the persona as it stands as the next version. A card that changed since it was opened gets `conflict`. */
export async function publishPersona(ctx: ServiceContext, input: PublishPersonaInput): Promise<PersonaVersion> {
  authorize(ctx.actor, 'personas:publish');
  return publishOver(ctx, input, (persona) => compositionNow(ctx, persona));
}

/** The same, held against other people than those of now. */
export async function publishOver(
  ctx: ServiceContext,
  input: PublishPersonaInput,
  compositionOf: (persona: StoredPersona) => Promise<Composition | null>,
): Promise<PersonaVersion> {
  authorize(ctx.actor, 'personas:publish');
  const { workspaceId } = ctx.actor;
  const persona = await getPersona(ctx.db, workspaceId, input.key);
  if (persona.revision !== input.revision) throw stale(persona);
  // Whatever changes a card or its claims moves the revision: what is read here is what stands once it is locked.
  const content = await personaContent(ctx, persona);
  const baseline = await compositionOf(persona);
  return inTransaction(ctx.db, async (tx) => {
    await lockAt(tx, ctx, persona);
    return insertNext(tx, ctx, persona, { content, note: input.note, baseline });
  });
}

export const RollbackPersonaInput = z.object({ key: z.string(), to: z.int().min(1), note: VersionNote.optional() });
export type RollbackPersonaInput = z.infer<typeof RollbackPersonaInput>;

/**
 * Publishes what an older version said as a new one, or changes nothing at all. Evidence is a ledger: what was learned
 * since stays. The audit log keeps what the draft said.
 */
export async function rollbackPersona(ctx: ServiceContext, input: RollbackPersonaInput): Promise<PersonaVersion> {
  authorize(ctx.actor, 'personas:publish');
  const { workspaceId } = ctx.actor;
  const persona = await getPersona(ctx.db, workspaceId, input.key);
  const { content: old } = await readVersion(ctx.db, workspaceId, persona.id, input.to);
  const { claims, standing: _, quote_source: quoteSource, ...card } = old;
  const fields = { ...card, quoteSource };
  const undone = diffPersona(old, await personaContent(ctx, persona));
  const content = await contentAgain(ctx, persona, old);
  const baseline = await compositionNow(ctx, asPublished(persona, old));
  const version = await inTransaction(ctx.db, async (tx) => {
    await lockAt(tx, ctx, persona);
    await updatePersonaAt(tx, workspaceId, persona.id, persona.revision, fields);
    await putClaimsBack(tx, ctx, persona, claims);
    const back = await getPersona(tx, workspaceId, input.key);
    if (groundOf(persona) !== groundOf(back)) await readNumbersSoon(tx, workspaceId, back.segment);
    const note = input.note ?? `Back to what v${input.to} said.`;
    const lost = { draft: differenceOf(persona, back, fields), undone };
    return insertNext(tx, ctx, back, { content, note, baseline, rolledBack: { from: input.to, lost } });
  });
  await keepJudgements(ctx, await getPersona(ctx.db, workspaceId, input.key), await claimGround(ctx));
  return version;
}

/** The claims of a version, with what was asked about each when it was taken away. */
async function putClaimsBack(
  tx: Database,
  { actor: { workspaceId }, now }: ServiceContext,
  persona: StoredPersona,
  claims: PersonaContent['claims'],
): Promise<void> {
  const { left, back } = await replaceClaims(tx, workspaceId, persona.id, claims, now);
  for (const claimId of left) await closeToDos(tx, workspaceId, { about: { claimId }, at: now });
  for (const { id, removedAt } of back) {
    await reopenToDos(tx, workspaceId, { about: { claimId: id }, doneAt: removedAt });
  }
}

/** Lets nobody else change the persona until the transaction ends. Throws `conflict` when somebody already did. */
async function lockAt(tx: Database, { actor }: ServiceContext, read: StoredPersona): Promise<void> {
  await lockPersona(tx, actor.workspaceId, read.id);
  const { revision } = await getPersona(tx, actor.workspaceId, read.key);
  if (revision !== read.revision) throw stale(read);
}

type Next = {
  content: PersonaContent;
  note: string;
  baseline: Composition | null;
  rolledBack?: { from: number; lost: { draft: Record<string, unknown>; undone: string[] } };
};

/** Throws `invalid` when nothing is different from the newest version. */
async function insertNext(
  tx: Database,
  { actor, now }: ServiceContext,
  persona: StoredPersona,
  { content, note, baseline, rolledBack }: Next,
): Promise<PersonaVersion> {
  const { workspaceId } = actor;
  const [last] = await readVersions(tx, workspaceId, persona.id, { limit: 1 });
  const changes = last ? diffPersona(last.content, content) : [firstVersion];
  if (changes.length === 0) {
    throw new AppError('invalid', `Nothing is different from v${last?.number}, so there is nothing to publish.`);
  }
  const version: StoredPersonaVersion = {
    number: (last?.number ?? 0) + 1,
    content,
    note,
    authorName: actor.name,
    rolledBackFrom: rolledBack?.from ?? null,
    publishedAt: now,
  };
  await insertPersonaVersion(tx, workspaceId, { ...version, personaId: persona.id, authorId: actor.id, baseline });
  await insertAudit(tx, actor, {
    action: rolledBack ? 'persona.rolled_back' : 'persona.published',
    target: personaTarget(persona),
    difference: { version: version.number, note, changes, ...rolledBack?.lost },
  });
  return { ...describeVersion(version, changes), content };
}

function stale({ name }: StoredPersona): AppError {
  return new AppError('conflict', `"${name}" changed since you opened it. Look at what is new, then publish again.`);
}

import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { diffPersona } from '@/lib/core/personas/diff-persona';
import { type PersonaVersion, VersionNote } from '@/lib/core/personas/persona-version';
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
import { inTransaction } from '@/lib/data/prisma-client';
import { claimGround } from '../claims/describe-claims';
import { keepJudgements } from '../claims/keep-judgement';
import type { ServiceContext } from '../context';
import { compositionNow } from './composition-now';
import { personaContent } from './persona-content';
import { describeVersion, firstVersion } from './persona-versions';

export const PublishPersonaInput = z.object({ key: z.string(), revision: z.int(), note: VersionNote });
export type PublishPersonaInput = z.infer<typeof PublishPersonaInput>;

/** Keeps the persona as it stands as the next version. A card that changed since it was opened gets `conflict`. */
export async function publishPersona(ctx: ServiceContext, input: PublishPersonaInput): Promise<PersonaVersion> {
  authorize(ctx.actor, 'personas:publish');
  return publish(ctx, input, null);
}

export const RollbackPersonaInput = z.object({ key: z.string(), to: z.int().min(1), note: VersionNote.optional() });
export type RollbackPersonaInput = z.infer<typeof RollbackPersonaInput>;

/** Publishes what an older version said as a new one. Evidence is a ledger: what was learned since stays. */
export async function rollbackPersona(ctx: ServiceContext, input: RollbackPersonaInput): Promise<PersonaVersion> {
  authorize(ctx.actor, 'personas:publish');
  const { workspaceId } = ctx.actor;
  const persona = await getPersona(ctx.db, workspaceId, input.key);
  const { content } = await readVersion(ctx.db, workspaceId, persona.id, input.to);
  await inTransaction(ctx.db, async (tx) => {
    await lockPersona(tx, workspaceId, persona.id);
    const { claims, standing: _, quote_source: quoteSource, ...card } = content;
    const written = await updatePersonaAt(tx, workspaceId, persona.id, persona.revision, { ...card, quoteSource });
    if (!written) throw stale(persona);
    await replaceClaims(tx, workspaceId, persona.id, claims, ctx.now);
  });
  const back = await getPersona(ctx.db, workspaceId, input.key);
  await keepJudgements(ctx, back, await claimGround(ctx));
  const note = input.note ?? `Back to what v${input.to} said.`;
  return publish(ctx, { key: input.key, revision: back.revision, note }, input.to);
}

async function publish(
  ctx: ServiceContext,
  { key, revision, note }: PublishPersonaInput,
  rolledBackFrom: number | null,
): Promise<PersonaVersion> {
  const { actor, now } = ctx;
  const { workspaceId } = actor;
  const persona = await getPersona(ctx.db, workspaceId, key);
  const content = await personaContent(ctx, persona);
  const baseline = await compositionNow(ctx, persona);
  return inTransaction(ctx.db, async (tx) => {
    await lockPersona(tx, workspaceId, persona.id);
    const { revision: newest } = await getPersona(tx, workspaceId, key);
    if (newest !== revision) throw stale(persona);
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
      rolledBackFrom,
      publishedAt: now,
    };
    await insertPersonaVersion(tx, workspaceId, {
      ...version,
      personaId: persona.id,
      authorId: actor.id,
      baseline,
    });
    await insertAudit(tx, actor, {
      action: rolledBackFrom === null ? 'persona.published' : 'persona.rolled_back',
      target: { kind: 'persona', id: persona.key, name: persona.name },
      difference: { version: version.number, note, changes },
    });
    return { ...describeVersion(version, changes), content };
  });
}

function stale({ name }: StoredPersona): AppError {
  return new AppError('conflict', `"${name}" changed since you opened it. Look at what is new, then publish again.`);
}

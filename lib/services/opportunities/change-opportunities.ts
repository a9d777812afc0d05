import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { EditConflict } from '@/lib/core/documents/edit';
import { sameJson } from '@/lib/core/documents/same-json';
import { AppError } from '@/lib/core/errors';
import {
  type Opportunity,
  OpportunityChange,
  OpportunityDraft,
  OpportunityField,
  type OpportunitySource,
} from '@/lib/core/opportunities/opportunity';
import { insertAudit } from '@/lib/data/audit';
import { getClaim } from '@/lib/data/claims';
import { findMemberOfUser } from '@/lib/data/members';
import {
  countOpportunities,
  getOpportunity,
  insertOpportunity,
  lockOpportunity,
  mostOpportunities,
  type OpportunityUpdate,
  removeOpportunityAt,
  type StoredOpportunity,
  updateOpportunity,
} from '@/lib/data/opportunities';
import { getPersona } from '@/lib/data/personas';
import { inTransaction } from '@/lib/data/prisma-client';
import type { ServiceContext } from '../context';
import { inTheWay } from '../documents/edit-document';
import { requirePersonas } from '../documents/require-named';
import { openMap } from '../journey-maps/get-map';
import { describeOpportunities } from './list-opportunities';
import { readFigures } from './read-figures';

export const CreateOpportunityInput = OpportunityDraft;

/** Writes down what might be won, with who is lost and what that costs as of now. */
export async function createOpportunity(ctx: ServiceContext, input: OpportunityDraft): Promise<Opportunity> {
  authorize(ctx.actor, 'opportunities:write');
  const { actor, now } = ctx;
  const { source = { kind: 'hand' }, persona = null, owner = null, ...rest } = input;
  await requireSource(ctx, source);
  const about = persona ?? personaOf(source);
  const [found] = await Promise.all([ownerOf(ctx, owner), requirePersonas(ctx, about === null ? [] : [about])]);
  const begun = await readFigures(ctx, { source, personaKey: about });
  const made = await inTransaction(ctx.db, async (tx) => {
    if ((await countOpportunities(tx, actor.workspaceId)) >= mostOpportunities) {
      throw new AppError('invalid', `The list holds at most ${mostOpportunities}. Take away what is decided first.`);
    }
    const opportunity = await insertOpportunity(tx, actor.workspaceId, {
      title: rest.title,
      personaKey: about,
      hypothesis: rest.hypothesis ?? '',
      state: rest.state ?? 'open',
      owner: found,
      objectiveTitle: rest.objective_title ?? '',
      objectiveUrl: rest.objective_url ?? null,
      source,
      begun,
      createdBy: actor.id,
      createdByName: actor.name,
      createdAt: now,
    });
    await insertAudit(tx, actor, {
      action: 'opportunity.added',
      target: targetOf(opportunity),
      difference: { source },
    });
    return opportunity;
  });
  return describeOne(ctx, made);
}

const targetOf = ({ id, title }: Pick<StoredOpportunity, 'id' | 'title'>) => ({ kind: 'opportunity', id, name: title });

async function describeOne(ctx: ServiceContext, row: StoredOpportunity): Promise<Opportunity> {
  const [described] = await describeOpportunities(ctx, [row]);
  if (!described) throw new Error('One opportunity was asked for and none came back.');
  return described;
}

const personaOf = (source: OpportunitySource): string | null => (source.kind === 'claim' ? source.persona : null);

/** Throws `invalid` where it says it was seen somewhere that is not there. */
async function requireSource(ctx: ServiceContext, source: OpportunitySource): Promise<void> {
  const { workspaceId } = ctx.actor;
  if (source.kind === 'stage') {
    const { content } = await openMap(ctx, source.map);
    if (content.stages.some(({ id }) => id === source.stage)) return;
    throw new AppError('invalid', 'This stage is no longer on the map. Choose another one.');
  }
  if (source.kind === 'claim') {
    const { id } = await getPersona(ctx.db, workspaceId, source.persona);
    await getClaim(ctx.db, workspaceId, id, source.claim);
  }
}

async function ownerOf(ctx: ServiceContext, id: string | null): Promise<StoredOpportunity['owner']> {
  if (id === null) return null;
  const member = await findMemberOfUser(ctx.db, ctx.actor.workspaceId, id);
  if (!member) throw new AppError('invalid', 'This owner is no member of the workspace. Choose one who is.');
  return { id, name: member.name };
}

export const UpdateOpportunityInput = OpportunityChange.extend({ id: z.uuid(), was: OpportunityChange.optional() });
export type UpdateOpportunityInput = z.infer<typeof UpdateOpportunityInput>;

/**
 * Changes what is named and nothing else: two who change different fields do not meet. Where `was` tells what its writer
 * saw in a field, and another stands there, it gets `conflict` with both, and nothing is changed.
 */
export async function changeOpportunity(ctx: ServiceContext, input: UpdateOpportunityInput): Promise<Opportunity> {
  authorize(ctx.actor, 'opportunities:write');
  const { actor, now } = ctx;
  const { id, was = {}, ...change } = input;
  const { persona, owner, objective_title: objectiveTitle, objective_url: objectiveUrl, ...plain } = change;
  const found = owner === undefined ? undefined : await ownerOf(ctx, owner);
  if (persona) await requirePersonas(ctx, [persona]);
  const wanted: OpportunityUpdate = { ...plain, personaKey: persona, owner: found, objectiveTitle, objectiveUrl };
  const after = await inTransaction(ctx.db, async (tx) => {
    const before = await lockOpportunity(tx, actor.workspaceId, id);
    requireSeen(before, was, change);
    const changes = Object.entries(wanted).filter(
      ([field, is]) => is !== undefined && !sameJson(is, before[field as keyof OpportunityUpdate]),
    );
    if (changes.length === 0) return before;
    await updateOpportunity(tx, actor.workspaceId, id, Object.fromEntries(changes), now);
    const difference = Object.fromEntries(
      changes.map(([field, to]) => [field, { from: before[field as keyof OpportunityUpdate] ?? null, to }]),
    );
    await insertAudit(tx, actor, { action: 'opportunity.changed', target: targetOf(before), difference });
    return getOpportunity(tx, actor.workspaceId, id);
  });
  return describeOne(ctx, after);
}

function requireSeen(before: StoredOpportunity, was: OpportunityChange, change: OpportunityChange): void {
  const stands: Required<OpportunityChange> = {
    title: before.title,
    persona: before.personaKey,
    hypothesis: before.hypothesis,
    state: before.state,
    owner: before.owner?.id ?? null,
    objective_title: before.objectiveTitle,
    objective_url: before.objectiveUrl,
  };
  const place = { why: 'changed', list: null, id: null } as const;
  const conflicts = OpportunityField.options
    .filter((field) => change[field] !== undefined && was[field] !== undefined)
    .filter((field) => was[field] !== stands[field] && change[field] !== stands[field])
    .map((field, edit): EditConflict => ({ edit, ...place, field, stands: stands[field], is: change[field] }));
  if (conflicts.length > 0) throw inTheWay(conflicts);
}

export const OpportunityByIdInput = z.object({ id: z.uuid() });
export type OpportunityByIdInput = z.infer<typeof OpportunityByIdInput>;

/** Takes it out of the list; it can be brought back as it was. */
export async function removeOpportunity(ctx: ServiceContext, { id }: OpportunityByIdInput): Promise<Opportunity> {
  authorize(ctx.actor, 'opportunities:write');
  const removed = await inTransaction(ctx.db, async (tx) => {
    const opportunity = await lockOpportunity(tx, ctx.actor.workspaceId, id);
    await removeOpportunityAt(tx, ctx.actor.workspaceId, id, ctx.now);
    await insertAudit(tx, ctx.actor, { action: 'opportunity.removed', target: targetOf(opportunity) });
    return opportunity;
  });
  return describeOne(ctx, removed);
}

export async function bringBackOpportunity(ctx: ServiceContext, { id }: OpportunityByIdInput): Promise<Opportunity> {
  authorize(ctx.actor, 'opportunities:write');
  const back = await inTransaction(ctx.db, async (tx) => {
    const opportunity = await getOpportunity(tx, ctx.actor.workspaceId, id, { removed: true });
    await removeOpportunityAt(tx, ctx.actor.workspaceId, id, null);
    await insertAudit(tx, ctx.actor, { action: 'opportunity.restored', target: targetOf(opportunity) });
    return opportunity;
  });
  return describeOne(ctx, back);
}

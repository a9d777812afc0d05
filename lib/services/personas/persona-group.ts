import { AppError } from '@/lib/core/errors';
import type { Rule } from '@/lib/core/segments/rule';
import type { Group } from '@/lib/data/events/group-comparison';
import { membersQuery } from '@/lib/data/events/segment-queries';
import { getPersona, type StoredPersona } from '@/lib/data/personas';
import type { ServiceContext } from '../context';
import { type RuleScope, ruleScope } from '../segments/rule-scope';
import { linkedSegment } from './describe-persona';

export type PersonaGroup = RuleScope & { persona: StoredPersona; group: Group; rule: Rule };

/** The people behind a persona: the newest kept list of its segment version, at the moment it was written. */
export async function personaGroup(ctx: ServiceContext, key: string): Promise<PersonaGroup> {
  return groupBehind(ctx, await getPersona(ctx.db, ctx.actor.workspaceId, key));
}

/** The same of a persona as it is given: it may stand elsewhere than the one that is kept. */
export async function groupBehind(ctx: ServiceContext, persona: StoredPersona): Promise<PersonaGroup> {
  const { workspaceId } = ctx.actor;
  const link = await linkedSegment(ctx, persona);
  if (!link)
    throw new AppError('invalid', `"${persona.name}" has no behaviour yet. Tie it to a published segment first.`);
  const snapshot = link.snapshots.find((candidate) => candidate.membersKept);
  if (!snapshot?.asOf || !snapshot.knownAt) {
    throw new AppError('unavailable', 'The members of this segment are being written. This takes a few seconds.');
  }
  const { asOf, knownAt } = snapshot;
  const { rule, zone } = link.version;
  const ground = await ruleScope(ctx, [rule], { asOf, knownAt, zone });
  const base = ground.baseRule && membersQuery(workspaceId, ground.baseRule, ground.scope);
  return { ...ground, persona, rule, group: { snapshotId: snapshot.id, asOf, knownAt, base } };
}

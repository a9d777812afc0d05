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

/**
 * Whoever the same rule would have found at an earlier moment, of what is known now: events by when they happened, traits
 * as they are. Both sides of this group together are these people; nobody else counts.
 */
export async function groupAtMoment(ctx: ServiceContext, persona: StoredPersona, asOf: Date): Promise<PersonaGroup> {
  const found = await groupBehind(ctx, persona);
  const { rule, scope, baseRule, group } = found;
  const people: Rule = baseRule ? { kind: 'all', rules: [baseRule, rule] } : rule;
  const base = membersQuery(ctx.actor.workspaceId, people, { ...scope, asOf });
  return { ...found, group: { ...group, asOf, base } };
}

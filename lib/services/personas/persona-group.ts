import { AppError } from '@/lib/core/errors';
import type { Rule } from '@/lib/core/segments/rule';
import type { Group } from '@/lib/data/events/group-comparison';
import { membersQuery } from '@/lib/data/events/segment-queries';
import { getPersona, type StoredPersona } from '@/lib/data/personas';
import type { ServiceContext } from '../context';
import { type RuleScope, ruleScope } from '../segments/rule-scope';
import { type LinkedSegment, linkedSegment } from './describe-persona';

/** A list, or everybody, and who counts among them. */
export type CountedGroup = Pick<RuleScope, 'scope' | 'baseRule'> & { group: Group };
export type SegmentGroup = RuleScope & CountedGroup & { rule: Rule };
export type PersonaGroup = SegmentGroup & { persona: StoredPersona };
/** Whatever stands on a version of a segment, under its name. */
type Standing = Pick<StoredPersona, 'name' | 'segment'>;

/** The people behind a persona: the newest kept list of its segment version, at the moment it was written. */
export async function personaGroup(ctx: ServiceContext, key: string): Promise<PersonaGroup> {
  return groupBehind(ctx, await getPersona(ctx.db, ctx.actor.workspaceId, key));
}

/** The same of a persona as it is given: it may stand elsewhere than the one that is kept. */
export async function groupBehind(ctx: ServiceContext, persona: StoredPersona): Promise<PersonaGroup> {
  return { ...(await groupOn(ctx, persona)), persona };
}

/** The same, or the sentence that says why there is nobody to count. */
export async function groupOrReason(ctx: ServiceContext, persona: StoredPersona): Promise<PersonaGroup | string> {
  try {
    return await groupBehind(ctx, persona);
  } catch (error) {
    if (error instanceof AppError && (error.kind === 'invalid' || error.kind === 'unavailable')) return error.message;
    throw error;
  }
}

async function groupOn(ctx: ServiceContext, standing: Standing): Promise<SegmentGroup> {
  const link = await linkedSegment(ctx, standing);
  if (!link) throw withoutBehaviour(standing);
  return groupOfLink(ctx, link);
}

/** The newest kept list of the version that something stands on. */
export async function groupOfLink(ctx: ServiceContext, link: LinkedSegment): Promise<SegmentGroup> {
  const { workspaceId } = ctx.actor;
  const snapshot = link.snapshots.find((candidate) => candidate.membersKept);
  if (!snapshot?.asOf || !snapshot.knownAt) {
    throw new AppError('unavailable', 'The members of this segment are being written. This takes a few seconds.');
  }
  const { asOf, knownAt } = snapshot;
  const { rule, zone } = link.version;
  const ground = await ruleScope(ctx, [rule], { asOf, knownAt, zone });
  const base = ground.baseRule && membersQuery(workspaceId, ground.baseRule, ground.scope);
  return { ...ground, rule, group: { snapshotId: snapshot.id, asOf, knownAt, base } };
}

/** No list has this id, so that nobody is on it. */
const noList = '00000000-0000-0000-0000-000000000000';
const anything: Rule = { kind: 'did', count: { operator: 'at_least', n: 1 }, window: 'ever' };

/** Whoever counts, now: as they are on no list, all of them stand on its other side. */
export async function everybodyNow(ctx: ServiceContext): Promise<CountedGroup> {
  const { scope, baseRule } = await ruleScope(ctx, []);
  const base = baseRule && membersQuery(ctx.actor.workspaceId, baseRule, scope);
  return { scope, baseRule, group: { asOf: scope.asOf, knownAt: scope.knownAt, snapshotId: noList, base } };
}

type Moment = { asOf: Date; knownAt: Date };
export type PastGroup = {
  /** Whoever the rule would have found, on either side of no list. */
  people: Group;
  /** Whoever counts and had done anything by then, and those of the people who had. */
  everybody: Group;
  present: Group;
  dictionary: RuleScope['dictionary'];
};

/** The people behind a persona at an earlier moment, of what is known now: events by when they happened, traits as they are. */
export async function groupAtMoment(ctx: ServiceContext, persona: StoredPersona, at: Moment): Promise<PastGroup> {
  const link = await linkedSegment(ctx, persona);
  if (!link) throw withoutBehaviour(persona);
  const { rule, zone } = link.version;
  const { scope, baseRule, dictionary } = await ruleScope(ctx, [rule], { ...at, zone });
  const groupOf = (own: Rule): Group => {
    const counting: Rule = baseRule ? { kind: 'all', rules: [baseRule, own] } : own;
    return { ...at, snapshotId: noList, base: membersQuery(ctx.actor.workspaceId, counting, scope) };
  };
  const present: Rule = { kind: 'all', rules: [rule, anything] };
  return { people: groupOf(rule), everybody: groupOf(anything), present: groupOf(present), dictionary };
}

const withoutBehaviour = ({ name }: Standing): AppError =>
  new AppError('invalid', `"${name}" has no behaviour yet. Tie it to a published segment first.`);

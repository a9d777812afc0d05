import type { ProposedSegment } from '@/lib/core/imports/import';
import { proposeMore, proposeSegments, type SegmentIdea } from '@/lib/core/imports/propose-segments';
import { explainRule } from '@/lib/core/segments/explain-rule';
import type { Scope } from '@/lib/core/segments/scope';
import { commonTraitValues, type FirstLook, quantilesOf } from '@/lib/data/events/first-look';
import { commonListMembers, commonPropertyValues, highTraits } from '@/lib/data/events/more-facts';
import { countOne } from '@/lib/data/events/segment-queries';
import { loadRuleDictionary } from '@/lib/data/rule-dictionary';
import type { ServiceContext } from '../context';

const proposed = 3;
const mostIdeas = 12;

/** The first three ideas that hold for some profiles and not for all; what takes longer to find out only when needed. */
export async function countProposals(
  ctx: ServiceContext,
  importId: string,
  look: FirstLook,
  scope: Scope,
): Promise<ProposedSegment[]> {
  const first = await countIdeas(ctx, await firstIdeas(ctx, importId, look), scope);
  if (first.length >= proposed) return first.slice(0, proposed);
  const known = new Set(first.map(({ name }) => name));
  const further = (await moreIdeas(ctx, importId, look)).filter(({ name }) => !known.has(name));
  return [...first, ...(await countIdeas(ctx, further, scope))].slice(0, proposed);
}

const spanDays = ({ firstMs, lastMs }: FirstLook) => ((lastMs ?? 0) - (firstMs ?? 0)) / 86_400_000;

async function firstIdeas(ctx: ServiceContext, importId: string, look: FirstLook): Promise<SegmentIdea[]> {
  const { workspaceId } = ctx.actor;
  const [top] = look.topEvents;
  const [main, traits] = await Promise.all([
    top === undefined ? null : quantilesOf(ctx.events, workspaceId, top.event),
    commonTraitValues(ctx.events, { workspaceId, source: importId }),
  ]);
  return proposeSegments({
    main: top === undefined || main === null ? null : { event: top.event, ...main },
    spanDays: spanDays(look),
    traits,
    profiles: look.profiles,
  });
}

async function moreIdeas(ctx: ServiceContext, importId: string, look: FirstLook): Promise<SegmentIdea[]> {
  const source = { workspaceId: ctx.actor.workspaceId, source: importId };
  const [top, ...others] = look.topEvents;
  const [values, high, lists] = await Promise.all([
    top === undefined ? [] : commonPropertyValues(ctx.events, source, top.event),
    highTraits(ctx.events, source),
    commonListMembers(ctx.events, source),
  ]);
  return proposeMore({
    spanDays: spanDays(look),
    events: others.map(({ event }) => event),
    properties: top === undefined ? null : { event: top.event, values },
    ...high,
    booleans: look.traits.flatMap(({ name, type }) => (type === 'boolean' ? [name] : [])),
    lists,
    profiles: look.profiles,
  });
}

async function countIdeas(ctx: ServiceContext, all: SegmentIdea[], scope: Scope): Promise<ProposedSegment[]> {
  const { workspaceId } = ctx.actor;
  const ideas = all.slice(0, mostIdeas);
  if (ideas.length === 0) return [];
  const rules = ideas.map(({ rule }) => rule);
  const [dictionary, { total, counts }] = await Promise.all([
    loadRuleDictionary(ctx.db, workspaceId),
    countOne(ctx.events, workspaceId, rules, scope),
  ]);
  return ideas
    .map((idea, index) => ({ ...idea, sentence: explainRule(idea.rule, dictionary), count: counts[index] ?? 0, total }))
    .filter(({ count }) => count > 0 && count < total);
}

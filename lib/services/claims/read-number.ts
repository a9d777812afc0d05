import type { ClaimMetric, MetricQuestion, Verdict } from '@/lib/core/claims/evidence';
import { isShare } from '@/lib/core/claims/explain-metric';
import { judgeMetric, namedByBoth } from '@/lib/core/claims/judge-metric';
import { AppError } from '@/lib/core/errors';
import type { Estimate } from '@/lib/core/math/estimate';
import { estimateMean } from '@/lib/core/math/mean';
import { estimateMeanDifference } from '@/lib/core/math/mean-difference';
import { estimateShare, type Share } from '@/lib/core/math/share';
import { estimateShareDifference } from '@/lib/core/math/share-difference';
import { namesIn, noNames, type RuleNames } from '@/lib/core/personas/rule-names';
import type { Rule } from '@/lib/core/segments/rule';
import { type MetricSide, sumMetricBySide } from '@/lib/data/events/group-metric';
import { countOne } from '@/lib/data/events/segment-queries';
import type { ServiceContext } from '../context';
import type { PersonaGroup } from '../personas/persona-group';
import { requireSoundRule, ruleScope } from '../segments/rule-scope';

export type NumberRead = {
  members: Estimate;
  others: Estimate;
  difference: Estimate;
  verdict: Verdict;
  remark: string | null;
};

/**
 * What a number says over a persona's profiles and over everybody else who counts. `comparisons` is how many numbers the
 * persona holds against everybody else: they share the risk of being wrong.
 */
export async function readNumber(
  ctx: ServiceContext,
  ground: PersonaGroup,
  { metric, comparison }: MetricQuestion,
  comparisons: number,
): Promise<NumberRead> {
  const read = await estimateSides(ctx, ground, metric, comparisons);
  const both = namedByBoth(await namesOf(ctx, metric), namesIn(ground.rule, ground.scope));
  if (both.length > 0) {
    const remark = `The segment's own rule names ${both.join(' and ')}, so this is true by definition.`;
    return { ...read, verdict: 'by_definition', remark };
  }
  const verdict = judgeMetric(comparison, read);
  const failed = [read.members, read.difference].find((estimate) => estimate.kind === 'not_enough_data');
  const remark = verdict === 'not_enough_data' && failed?.kind === 'not_enough_data' ? failed.reason : null;
  return { ...read, verdict, remark };
}

/** Throws `invalid` when the metric's rule cannot mean anything here. */
export async function requireSoundMetric(ctx: ServiceContext, metric: ClaimMetric): Promise<void> {
  if (metric.measure === 'share_who_match') requireSoundRule(metric.rule, await ruleScope(ctx, [metric.rule]));
}

type Sides = Pick<NumberRead, 'members' | 'others' | 'difference'>;

async function estimateSides(
  ctx: ServiceContext,
  ground: PersonaGroup,
  metric: ClaimMetric,
  comparisons: number,
): Promise<Sides> {
  if (metric.measure === 'share_who_match') {
    const { members, others } = await countMatches(ctx, ground, metric.rule);
    return shareSides(members, others, comparisons);
  }
  const { workspaceId } = ctx.actor;
  const sides = await sumMetricBySide(ctx.events, workspaceId, ground.group, metric, { signal: ctx.signal });
  if (isShare(metric)) return shareSides(shareOf(sides.members), shareOf(sides.others), comparisons);
  return {
    members: estimateMean(sides.members.sums),
    others: estimateMean(sides.others.sums),
    difference: estimateMeanDifference(sides.members.sums, sides.others.sums, { comparisons }),
  };
}

const shareOf = ({ did, sums }: MetricSide): Share => ({ successes: did, n: sums.n });

const shareSides = (members: Share, others: Share, comparisons: number): Sides => ({
  members: estimateShare(members),
  others: estimateShare(others),
  difference: estimateShareDifference(members, others, comparisons),
});

/** For how many of each side a rule holds: the kept list of members stands in for the segment. */
async function countMatches(
  ctx: ServiceContext,
  { group, baseRule, scope }: PersonaGroup,
  rule: Rule,
): Promise<{ members: Share; others: Share }> {
  const matching = await ruleScope(ctx, [rule], { asOf: scope.asOf, knownAt: scope.knownAt, zone: scope.zone });
  const isMember: Rule = { kind: 'snapshot', snapshot: group.snapshotId };
  const counting = (...rules: Rule[]): Rule => ({ kind: 'all', rules: baseRule ? [baseRule, ...rules] : rules });
  const isOther: Rule = { kind: 'not', rule: isMember };
  const asked = [counting(isMember), counting(isMember, rule), counting(isOther), counting(isOther, rule)];
  const reading = { ...matching.scope, findFrozen: () => ({ members: null }) };
  const { counts } = await countOne(ctx.events, ctx.actor.workspaceId, asked, reading, { signal: ctx.signal });
  const [members, did, others, othersDid] = counts;
  if (othersDid === undefined) throw new AppError('unavailable', 'This number could not be read. Try again.');
  return {
    members: { successes: did ?? 0, n: members ?? 0 },
    others: { successes: othersDid, n: others ?? 0 },
  };
}

async function namesOf(ctx: ServiceContext, metric: ClaimMetric): Promise<RuleNames> {
  if (metric.measure !== 'share_who_match') return { ...noNames, events: new Set([metric.event]) };
  const { scope } = await ruleScope(ctx, [metric.rule]);
  return namesIn(metric.rule, scope);
}

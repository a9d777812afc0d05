import { fromMillionths } from '@/lib/core/events/millionths';
import type { History } from '@/lib/core/profiles/history';
import type { RfmCuts, RfmProfile, RfmQuery } from '@/lib/core/rfm/rfm';
import type { RfmAxisName } from '@/lib/core/rfm/rfm-axes';
import { groupAt } from '@/lib/core/rfm/rfm-groups';
import { rfmValues } from '@/lib/core/rfm/rfm-values';
import { quantileCuts, scoreRfm } from '@/lib/core/rfm/score-rfm';
import { usualGroups } from '@/lib/core/rfm/usual-groups';
import type { Scope } from '@/lib/core/segments/scope';

/** Scores over histories as one would do it by hand: values, cut-offs, scores, one profile after the other. */
export function referenceRfm(
  query: RfmQuery,
  histories: readonly History[],
  scope: Scope,
): { cuts: RfmCuts; profiles: RfmProfile[] } {
  const customers = histories.flatMap((history) => {
    const values = rfmValues(query, history, scope);
    return values ? [{ id: history.profileId, values }] : [];
  });
  const { n } = query.scores;
  const cutsOf = (axis: RfmAxisName) =>
    quantileCuts(
      customers.map(({ values }) => values[axis]),
      n,
    ).map(fromMillionths);
  const cuts =
    query.scores.method === 'fixed'
      ? query.scores.cuts
      : { recency: cutsOf('recency'), frequency: cutsOf('frequency'), monetary: cutsOf('monetary') };
  const groups = query.groups ?? usualGroups(n);
  const profiles = customers.map(({ id, values }) => {
    const scores = scoreRfm(values, { n, cuts });
    return {
      profile_id: id,
      ...scores,
      group: groupAt(groups, scores)?.name ?? '',
      days: fromMillionths(values.recency),
      times: fromMillionths(values.frequency),
      amount: fromMillionths(values.monetary),
    };
  });
  return { cuts, profiles: profiles.toSorted((a, b) => (a.profile_id < b.profile_id ? -1 : 1)) };
}

import type { RfmPin, RfmQuery } from '@/lib/core/rfm/rfm';
import type { RfmDefinition } from '@/lib/core/rfm/rfm-definition';
import { sameScoring } from '@/lib/core/rfm/same-scoring';
import { usualGroups } from '@/lib/core/rfm/usual-groups';

/** The question that a version of a model answers: its cut-offs are given, and it says where it comes from. */
export function modelQuery(pin: RfmPin, { zone, scores, ...definition }: RfmDefinition): RfmQuery {
  return { ...definition, scores: { method: 'fixed', ...scores }, model: pin, zone };
}

/** Whether a question still scores as a definition does. Quantiles do not, as tomorrow they may be others. */
export function scoresAs(query: RfmQuery, definition: RfmDefinition): boolean {
  const { scores } = query;
  if (scores.method !== 'fixed') return false;
  const { event, where, property, frequency, window, groups } = query;
  const subject = { event, ...(where && { where }), property, frequency, window };
  const { n, cuts } = scores;
  const zone = query.zone ?? definition.zone;
  return sameScoring({ ...subject, scores: { n, cuts }, groups: groups ?? usualGroups(n), zone }, definition);
}

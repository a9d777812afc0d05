import type { RfmPin } from '@/lib/core/rfm/rfm';
import { rfmAxes } from '@/lib/core/rfm/rfm-axes';
import type { Rfm, Rule } from '@/lib/core/segments/rule';
import type { RfmPlace } from '@/lib/core/segments/sql/rfm-place';

const everyScore = [1, 2, 3, 4, 5];

/** A rule that names a version of a model, so that it is read before it is asked for. */
export const pinRule = (pin: RfmPin): Rule => ({ kind: 'rfm', ...pin, recency: [1] });

/** Whoever has these scores, or is in this group, by a version of a model. */
export function scoredRule(pin: RfmPin, place: RfmPlace): Rfm {
  const said = rfmAxes.flatMap((axis) => {
    const scores = place[axis];
    return scores ? [[axis, [...scores]] as const] : [];
  });
  const group = place.group === undefined ? {} : { group: place.group };
  const isAll = said.length === 0 && place.group === undefined;
  return { kind: 'rfm', ...pin, ...(isAll ? { recency: everyScore } : Object.fromEntries(said)), ...group };
}

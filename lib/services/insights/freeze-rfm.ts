import { AppError } from '@/lib/core/errors';
import { fromMillionths } from '@/lib/core/events/millionths';
import { checkRfm } from '@/lib/core/rfm/check-rfm';
import type { RfmCuts, RfmQuery } from '@/lib/core/rfm/rfm';
import type { RfmDefinition } from '@/lib/core/rfm/rfm-definition';
import { usualGroups } from '@/lib/core/rfm/usual-groups';
import { type Audience, compileAudience } from '@/lib/data/events/insights/audience';
import { type MeasuredAxes, measureRfmAxes } from '@/lib/data/events/insights/rfm';
import type { InsightGround } from './insight-ground';
import type { Asker } from './insight-kind';

/** Everybody a question looks at. */
export const wholeOf = ({ workspaceId, scope, who }: InsightGround): Audience =>
  compileAudience({ workspaceId, scope, who });

/** Throws `invalid` when a question cannot mean anything here; answers what it probably does not mean, in sentences. */
export function requireSoundRfm(query: RfmQuery, { scope, dictionary }: InsightGround): string[] {
  const findings = checkRfm(query, { dictionary, resolve: scope.resolve, zone: scope.zone });
  const error = findings.find((finding) => finding.severity === 'error');
  if (error) throw new AppError('invalid', error.message, { details: { findings } });
  return findings.map(({ message }) => message);
}

/** How the values are spread now; cut-offs are found by it when a question gives none. */
export function measureAxes(asker: Asker, query: RfmQuery): Promise<MeasuredAxes> {
  const parts = query.scores.n;
  return measureRfmAxes(asker.events, query, wholeOf(asker.ground), parts, { signal: asker.signal });
}

/** A question as a definition whose cut-offs are numbers; null where there is nobody to find them by. */
export function definitionOf(query: RfmQuery, axes: MeasuredAxes | null, zone: string): RfmDefinition | null {
  const cuts = query.scores.method === 'fixed' ? query.scores.cuts : quantileCutsOf(axes);
  if (cuts === null) return null;
  const { event, where, property, frequency, window, scores } = query;
  return {
    event,
    ...(where && { where }),
    property,
    frequency,
    window,
    scores: { n: scores.n, cuts },
    groups: query.groups ?? usualGroups(scores.n),
    zone,
  };
}

/** The cut-offs as numbers, scored with from here on: whatever rounding does to a large amount, it does it once. */
function quantileCutsOf(axes: MeasuredAxes | null): RfmCuts | null {
  const spread = axes?.spread;
  if (!spread) return null;
  return {
    recency: spread.recency.quantiles.map(Number),
    frequency: spread.frequency.quantiles.map(Number),
    monetary: spread.monetary.quantiles.map((cut) => Math.min(Math.max(fromMillionths(cut), -9e12), 9e12)),
  };
}

/** The definition a question comes to now. Throws `invalid` when there is nobody to find its cut-offs by. */
export async function freezeRfm(asker: Asker, query: RfmQuery): Promise<RfmDefinition> {
  requireSoundRfm(query, asker.ground);
  const axes = query.scores.method === 'fixed' ? null : await measureAxes(asker, query);
  const definition = definitionOf(query, axes, asker.ground.scope.zone);
  if (definition) return definition;
  throw new AppError(
    'invalid',
    'Nobody did this in the window, so there are no cut-offs to score by. Choose a longer window, or give the cut-offs.',
  );
}

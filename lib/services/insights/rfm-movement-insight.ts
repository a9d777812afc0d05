import { AppError } from '@/lib/core/errors';
import { RfmMovementCell, RfmMovementNumbers, RfmMovementQuery } from '@/lib/core/rfm/movement';
import { lastSpan, momentMs } from '@/lib/core/time';
import { countRfmMoves, moveKeys, type TwoMoments } from '@/lib/data/events/insights/rfm-movement';
import { freezeRfm, wholeOf } from './freeze-rfm';
import type { InsightGround } from './insight-ground';
import type { Asker, Behind, InsightKind, Measured } from './insight-kind';

export const rfmMovementInsight: InsightKind<
  typeof RfmMovementQuery,
  typeof RfmMovementCell,
  typeof RfmMovementNumbers
> = {
  kind: 'rfm/movement',
  Query: RfmMovementQuery,
  Cell: RfmMovementCell,
  Numbers: RfmMovementNumbers,
  measure,
  behind,
};

async function measure(asker: Asker, query: RfmMovementQuery): Promise<Measured<RfmMovementNumbers>> {
  const moments = momentsOf(query, asker.ground);
  const definition = await freezeRfm(asker, query);
  const moves = await countRfmMoves(asker.events, definition, moments, { signal: asker.signal });
  return {
    numbers: {
      before_at: moments.before.scope.asOf.toISOString(),
      cuts: definition.scores.cuts,
      groups: definition.groups.map(({ name }) => name),
      moves,
    },
    remarks:
      query.scores.method === 'quantile'
        ? ['Both moments are scored by the cut-offs of the later one, so a group means the same at both.']
        : [],
  };
}

/** The same people, looked at from two moments. */
function momentsOf({ before }: RfmMovementQuery, ground: InsightGround): TwoMoments {
  const after = wholeOf(ground);
  const { asOf, zone } = ground.scope;
  const beforeMs = typeof before === 'string' ? momentMs(before, zone) : lastSpan(before.ago, asOf, zone).from - 1;
  if (beforeMs >= ground.scope.asOf.getTime()) {
    throw new AppError('invalid', 'The earlier moment has to lie before the later one. Choose an earlier date.');
  }
  return { before: { ...after, scope: { ...after.scope, asOf: new Date(beforeMs) } }, after };
}

async function behind(asker: Asker, query: RfmMovementQuery, cell: RfmMovementCell): Promise<Behind> {
  const moments = momentsOf(query, asker.ground);
  const definition = await freezeRfm(asker, query);
  const unknown = [cell.from, cell.to].find(
    (name) => typeof name === 'string' && !definition.groups.some((group) => group.name === name),
  );
  if (unknown) throw new AppError('not_found', `There is no group "${unknown}" here. Choose one of its groups.`);
  const said = (name: string | null | undefined) => (name === undefined ? 'anywhere' : (name ?? 'no customer'));
  return { name: `From ${said(cell.from)} to ${said(cell.to)}`, keys: moveKeys(definition, moments, cell) };
}

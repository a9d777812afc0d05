import { z } from 'zod';
import { unreachable } from '@/lib/core/errors';
import { jsonText } from '@/lib/core/insights/json-text';
import type { ServiceContext } from '../context';
import { adoptionInsight } from './adoption-insight';
import { compositionInsight } from './composition-insight';
import { frictionInsight } from './friction-insight';
import { funnelInsight } from './funnel-insight';
import { groupsInsight } from './groups-insight';
import { groupsMovementInsight } from './groups-movement-insight';
import { lifecycleInsight } from './lifecycle-insight';
import { nextEventsInsight } from './next-events-insight';
import { type OpenCell, openCell } from './read-cell';
import { retentionInsight } from './retention-insight';
import { rfmInsight } from './rfm-insight';
import { rfmMovementInsight } from './rfm-movement-insight';
import { separationInsight } from './separation-insight';
import { trendInsight } from './trend-insight';

function cellOf<Kind extends string, Query extends z.ZodType, Cell extends z.ZodType>(
  kind: Kind,
  { Query, Cell }: { Query: Query; Cell: Cell },
) {
  return z.object({ kind: z.literal(kind), query: jsonText(Query), cell: jsonText(Cell) });
}

/** A number of any insight, as a request names it. */
export const AnyCell = z.discriminatedUnion('kind', [
  cellOf('trend', trendInsight),
  cellOf('retention', retentionInsight),
  cellOf('adoption', adoptionInsight),
  cellOf('rfm', rfmInsight),
  cellOf('rfm/movement', rfmMovementInsight),
  cellOf('funnel', funnelInsight),
  cellOf('funnel/next', nextEventsInsight),
  cellOf('funnel/friction', frictionInsight),
  cellOf('lifecycle', lifecycleInsight),
  cellOf('composition', compositionInsight),
  cellOf('separation', separationInsight),
  cellOf('groups', groupsInsight),
  cellOf('groups/movement', groupsMovementInsight),
]);

/** The people behind a number of any insight. */
export function openAnyCell(ctx: ServiceContext, cell: z.infer<typeof AnyCell>): Promise<OpenCell> {
  switch (cell.kind) {
    case 'trend':
      return openCell(ctx, trendInsight, cell);
    case 'retention':
      return openCell(ctx, retentionInsight, cell);
    case 'adoption':
      return openCell(ctx, adoptionInsight, cell);
    case 'rfm':
      return openCell(ctx, rfmInsight, cell);
    case 'rfm/movement':
      return openCell(ctx, rfmMovementInsight, cell);
    case 'funnel':
      return openCell(ctx, funnelInsight, cell);
    case 'funnel/next':
      return openCell(ctx, nextEventsInsight, cell);
    case 'funnel/friction':
      return openCell(ctx, frictionInsight, cell);
    case 'lifecycle':
      return openCell(ctx, lifecycleInsight, cell);
    case 'composition':
      return openCell(ctx, compositionInsight, cell);
    case 'separation':
      return openCell(ctx, separationInsight, cell);
    case 'groups':
      return openCell(ctx, groupsInsight, cell);
    case 'groups/movement':
      return openCell(ctx, groupsMovementInsight, cell);
    default:
      return unreachable(cell);
  }
}

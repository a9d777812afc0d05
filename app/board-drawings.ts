import type { Drawings } from '@/components/boards/tile-drawing';
import { FunnelTile } from '@/components/insights/funnel/funnel-tile';
import { LifecycleTile } from '@/components/insights/lifecycle/lifecycle-tile';
import { RetentionTile } from '@/components/insights/retention/retention-tile';
import { RfmTile } from '@/components/insights/rfm/rfm-tile';
import { TrendTile } from '@/components/insights/trend/trend-tile';

/** How each kind of insight is drawn on a board. A new kind joins here. */
export const boardDrawings: Drawings = {
  trend: TrendTile,
  funnel: FunnelTile,
  lifecycle: LifecycleTile,
  retention: RetentionTile,
  rfm: RfmTile,
};

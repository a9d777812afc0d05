import type { Drawings } from '@/components/boards/tile-drawing';
import { AdoptionTile } from '@/components/insights/adoption/adoption-tile';
import { CompositionTile } from '@/components/insights/composition/composition-tile';
import { FunnelTile } from '@/components/insights/funnel/funnel-tile';
import { GroupsMovementTile } from '@/components/insights/groups/groups-movement-tile';
import { GroupsTile } from '@/components/insights/groups/groups-tile';
import { LifecycleTile } from '@/components/insights/lifecycle/lifecycle-tile';
import { RetentionTile } from '@/components/insights/retention/retention-tile';
import { MovementTile } from '@/components/insights/rfm/movement-tile';
import { RfmTile } from '@/components/insights/rfm/rfm-tile';
import { SeparationTile } from '@/components/insights/separation/separation-tile';
import { TrendTile } from '@/components/insights/trend/trend-tile';

/** How each kind of insight is drawn on a board. A new kind joins here. */
export const boardDrawings: Drawings = {
  trend: TrendTile,
  funnel: FunnelTile,
  lifecycle: LifecycleTile,
  retention: RetentionTile,
  adoption: AdoptionTile,
  rfm: RfmTile,
  'rfm/movement': MovementTile,
  composition: CompositionTile,
  separation: SeparationTile,
  groups: GroupsTile,
  'groups/movement': GroupsMovementTile,
};

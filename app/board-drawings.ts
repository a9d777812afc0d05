import type { Drawings } from '@/components/boards/tile-drawing';
import {
  AdoptionTile,
  CompositionTile,
  FunnelTile,
  GroupsMovementTile,
  GroupsTile,
  LifecycleTile,
  MovementTile,
  RetentionTile,
  RfmTile,
  SeparationTile,
  TrendTile,
} from '@/components/insights/tile-drawings';

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

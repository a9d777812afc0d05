import type { Drawings } from '@/components/boards/tile-drawing';
import { LifecycleTile } from '@/components/insights/lifecycle/lifecycle-tile';
import { RetentionTile } from '@/components/insights/retention/retention-tile';
import { TrendTile } from '@/components/insights/trend/trend-tile';

/** How each kind of insight is drawn on a board. A new kind joins here. */
export const boardDrawings: Drawings = { trend: TrendTile, lifecycle: LifecycleTile, retention: RetentionTile };

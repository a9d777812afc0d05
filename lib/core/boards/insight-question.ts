import { z } from 'zod';
import { AdoptionQuery } from '@/lib/core/adoption/adoption';
import { GroupsQuery } from '@/lib/core/clustering/groups';
import { GroupsMovementQuery } from '@/lib/core/clustering/groups-movement';
import { RetentionQuery } from '@/lib/core/cohorts/retention';
import { CompositionQuery } from '@/lib/core/composition/composition';
import { FunnelQuery } from '@/lib/core/funnels/funnel';
import { LifecycleQuery } from '@/lib/core/lifecycle/lifecycle';
import { RfmMovementQuery } from '@/lib/core/rfm/movement';
import { RfmQuery } from '@/lib/core/rfm/rfm';
import { SeparationQuery } from '@/lib/core/separation/separation';
import { TrendQuery } from '@/lib/core/trends/trend';

/** A question to the data, of any kind a board can show. A new kind of insight joins here. */
export const InsightQuestion = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('trend'), query: TrendQuery }),
  z.strictObject({ kind: z.literal('funnel'), query: FunnelQuery }),
  z.strictObject({ kind: z.literal('lifecycle'), query: LifecycleQuery }),
  z.strictObject({ kind: z.literal('retention'), query: RetentionQuery }),
  z.strictObject({ kind: z.literal('adoption'), query: AdoptionQuery }),
  z.strictObject({ kind: z.literal('rfm'), query: RfmQuery }),
  z.strictObject({ kind: z.literal('rfm/movement'), query: RfmMovementQuery }),
  z.strictObject({ kind: z.literal('composition'), query: CompositionQuery }),
  z.strictObject({ kind: z.literal('separation'), query: SeparationQuery }),
  z.strictObject({ kind: z.literal('groups'), query: GroupsQuery }),
  z.strictObject({ kind: z.literal('groups/movement'), query: GroupsMovementQuery }),
]);
export type InsightQuestion = z.infer<typeof InsightQuestion>;
export type QuestionKind = InsightQuestion['kind'];

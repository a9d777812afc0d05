'use client';

import { FunnelSteps } from '@/components/insights/funnel/funnel-steps';
import { FunnelNumbers } from '@/lib/core/funnels/funnel';

type FunnelTileProps = { title: string; answer: Record<string, unknown> };

/** A funnel on a board: its steps, and what is lost between them. */
export function FunnelTile({ title, answer }: FunnelTileProps) {
  return <FunnelSteps title={title} hideTitle numbers={FunnelNumbers.parse(answer)} />;
}

'use client';

import { RetentionHeat } from '@/components/insights/retention/retention-heat';
import { useZone } from '@/components/ui/clock';
import { RetentionNumbers, RetentionQuery } from '@/lib/core/cohorts/retention';

type RetentionTileProps = { title: string; answer: Record<string, unknown>; height: number };

const Whole = RetentionNumbers.extend({ query: RetentionQuery });

/** Retention on a board: the map of cohorts. */
export function RetentionTile({ title, answer }: RetentionTileProps) {
  const zone = useZone();
  const whole = Whole.parse(answer);
  return <RetentionHeat title={title} hideTitle query={whole.query} table={whole} zone={zone} />;
}

'use client';

import { LifecycleChart } from '@/components/insights/lifecycle/lifecycle-chart';
import { LifecycleNumbers, LifecycleQuery } from '@/lib/core/lifecycle/lifecycle';

type LifecycleTileProps = { title: string; answer: Record<string, unknown>; height: number };

const Whole = LifecycleNumbers.extend({ query: LifecycleQuery });

/** The lifecycle on a board. */
export function LifecycleTile({ title, answer, height }: LifecycleTileProps) {
  const whole = Whole.parse(answer);
  return <LifecycleChart title={title} hideTitle query={whole.query} numbers={whole} height={height} />;
}

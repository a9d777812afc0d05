'use client';

import { TrendAnswer } from '@/components/insights/trend/trend-answer';
import { TrendLines } from '@/components/insights/trend/trend-chart';
import { TrendQuery } from '@/lib/core/trends/trend';

type TrendTileProps = { title: string; answer: Record<string, unknown>; height: number };

const Whole = TrendAnswer.extend({ query: TrendQuery });

/** A trend on a board: its lines alone. */
export function TrendTile({ title, answer, height }: TrendTileProps) {
  const whole = Whole.parse(answer);
  return <TrendLines title={title} hideTitle query={whole.query} answer={whole} height={height} />;
}

'use client';

import { z } from 'zod';
import { FirstUseChart } from '@/components/insights/adoption/first-use-chart';
import { AdoptionNumbers, AdoptionQuery } from '@/lib/core/adoption/adoption';

type AdoptionTileProps = { title: string; answer: Record<string, unknown>; height: number };

const Whole = AdoptionNumbers.extend({ query: z.object({ days: AdoptionQuery.shape.days }) });

/** Adoption on a board: how soon newcomers use it. */
export function AdoptionTile({ title, answer, height }: AdoptionTileProps) {
  const whole = Whole.parse(answer);
  if (whole.newcomers.curve.length === 0) {
    return <p className="text-ink-2 text-sm">No newcomer was watched for a whole day in this time.</p>;
  }
  return <FirstUseChart title={title} hideTitle query={whole.query} numbers={whole} height={height} />;
}

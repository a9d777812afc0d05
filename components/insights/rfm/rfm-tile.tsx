'use client';

import { RfmAnswer } from '@/components/insights/rfm/rfm-answer';
import { RfmGrid } from '@/components/insights/rfm/rfm-grid';

type RfmTileProps = { title: string; answer: Record<string, unknown> };

/** Customer value on a board: the grid alone. */
export function RfmTile({ title, answer }: RfmTileProps) {
  const whole = RfmAnswer.parse(answer);
  if (whole.customers === 0) return <p className="text-ink-2 text-sm">Nobody was a customer in this time.</p>;
  return <RfmGrid compact title={title} hideTitle answer={whole} currency={whole.about.currency} cell={null} />;
}

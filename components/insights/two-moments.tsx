'use client';

import { MomentToken } from '@/components/rule-builder/moment-token';
import { Button } from '@/components/ui/button';

type TwoMomentsProps = { before: string; asOf: string | undefined; onChange: (before: string) => void };

const steps = [30, 90, 180, 365];

/** From an earlier day to the moment looked from, which is known once there is an answer. */
export function TwoMoments({ before, asOf, onChange }: TwoMomentsProps) {
  return (
    <div className="mb-4 flex flex-wrap items-center gap-1.5">
      <span className="text-ink-2">from</span>
      <MomentToken label="The earlier day" value={before} onChange={onChange} />
      {asOf && (
        <>
          <span className="text-ink-2">to {asOf.slice(0, 10)}</span>
          {steps.map((days) => (
            <Button key={days} variant="ghost" size="sm" onClick={() => onChange(daysBefore(asOf, days))}>
              {days} days
            </Button>
          ))}
        </>
      )}
    </div>
  );
}

/** A day so many days before another, in UTC: near enough for a choice of days. */
export const daysBefore = (moment: string, days: number): string =>
  new Date(Date.parse(moment) - days * 86_400_000).toISOString().slice(0, 10);

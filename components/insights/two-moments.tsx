'use client';

import { MomentToken } from '@/components/rule-builder/moment-token';
import { Button } from '@/components/ui/button';
import { useZone } from '@/components/ui/clock';
import { DateTime } from '@/components/ui/date-time';
import { isoDay } from '@/components/ui/format-time';

type TwoMomentsProps = { before: string; asOf: string | undefined; onChange: (before: string) => void };

const steps = [30, 90, 180, 365];

/** From an earlier day to the moment looked from, which is known once there is an answer. */
export function TwoMoments({ before, asOf, onChange }: TwoMomentsProps) {
  const zone = useZone();
  return (
    <div className="mb-4 flex flex-wrap items-center gap-1.5">
      <span className="text-ink-2">from</span>
      <MomentToken label="The earlier day" value={before} onChange={onChange} />
      {asOf && (
        <>
          <span className="text-ink-2">
            to <DateTime at={asOf} look="day" />
          </span>
          {steps.map((days) => (
            <Button key={days} variant="ghost" size="sm" onClick={() => onChange(isoDay(asOf, zone, -days))}>
              {days} days
            </Button>
          ))}
        </>
      )}
    </div>
  );
}

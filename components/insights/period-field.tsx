'use client';

import { periodNouns, periodOptions } from '@/components/insights/period-words';
import { NumberToken } from '@/components/rule-builder/number-token';
import { SegmentedControl } from '@/components/ui/segmented-control';
import type { CalendarPeriod } from '@/lib/core/insights/calendar';

type PeriodFieldProps = {
  period: CalendarPeriod;
  periods: number;
  most: number;
  onChange: (change: { period: CalendarPeriod; periods: number }) => void;
};

/** What about the same stretch of time is in another period, so that changing it shows no year of hours. */
const usual: Record<CalendarPeriod, number> = { hour: 48, day: 90, week: 26, month: 12 };

/** "the last 26 weeks". */
export function PeriodField({ period, periods, most, onChange }: PeriodFieldProps) {
  return (
    <>
      <span className="text-ink-2">the last</span>
      <NumberToken
        label="How many periods"
        wholeFrom={1}
        value={periods}
        onChange={(next) => onChange({ period, periods: Math.min(most, next) })}
      />
      <span className="text-ink-2">{periodNouns[period][periods === 1 ? 0 : 1]}, by</span>
      <SegmentedControl
        size="sm"
        label="Period"
        value={period}
        options={periodOptions}
        onValueChange={(next) => onChange({ period: next, periods: Math.min(most, usual[next]) })}
      />
    </>
  );
}

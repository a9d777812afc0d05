'use client';

import { X } from 'lucide-react';
import { type EventChoice, EventField } from '@/components/insights/event-field';
import { PropertyPicker } from '@/components/rule-builder/property-picker';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import type { TrendSeries } from '@/lib/core/trends/trend';

type SeriesFieldProps = { value: TrendSeries; onChange: (series: TrendSeries) => void; onRemove?: () => void };

const measures = [
  { value: 'events', label: 'times that' },
  { value: 'profiles', label: 'profiles who' },
  { value: 'sum', label: 'the sum of' },
  { value: 'average', label: 'the average of' },
];

/** "profiles who kept a text", "the sum of amount of payments". */
export function SeriesField({ value, onChange, onRemove }: SeriesFieldProps) {
  const property = 'property' in value ? value.property : null;
  return (
    <div className="flex min-w-0 flex-wrap items-start gap-1.5">
      <Select
        look="token"
        aria-label="What is counted"
        value={value.measure}
        options={measures}
        onValueChange={(measure) => onChange(seriesOf(measure, value))}
      />
      {property !== null && (
        <>
          <PropertyPicker
            label="Property"
            event={value.event}
            types={['number']}
            value={property}
            onChange={(name) => onChange({ ...value, property: name } as TrendSeries)}
          />
          <span className="pt-1 text-ink-2">of</span>
        </>
      )}
      <EventField
        key={value.event ?? ''}
        label="Event"
        value={value}
        onChange={(choice) => onChange(withEvent(value, choice))}
      />
      {onRemove && (
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label="Remove this series"
          className="text-ink-3"
          onClick={onRemove}
        >
          <X aria-hidden />
        </Button>
      )}
    </div>
  );
}

/** Another measure of the same event. Numbers need one event: any event has no property of its own. */
function seriesOf(measure: string, { event, where }: TrendSeries): TrendSeries {
  const same = { event, ...(where && { where }) };
  if (measure === 'events' || measure === 'profiles') return { measure, ...same };
  return {
    measure: measure === 'sum' ? 'sum' : 'average',
    event: event ?? '',
    property: 'amount',
    ...(where && { where }),
  };
}

function withEvent(series: TrendSeries, { event, where }: EventChoice): TrendSeries {
  const chosen = where ? { where } : { where: undefined };
  if (series.measure === 'events' || series.measure === 'profiles') return { ...series, ...chosen, event };
  return { ...series, ...chosen, event: event ?? series.event };
}

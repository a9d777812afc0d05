'use client';

import { PropertyPicker } from '@/components/rule-builder/property-picker';
import { Select } from '@/components/ui/select';
import type { RfmFrequency } from '@/lib/core/rfm/rfm';

type FrequencyFieldProps = { event: string; value: RfmFrequency; onChange: (frequency: RfmFrequency) => void };

const ways = [
  { value: 'events', label: 'every event' },
  { value: 'days', label: 'every day with one' },
  { value: 'distinct', label: 'every value of' },
];

/** What counts as one time. Rows of an invoice are one order: there it is the invoice number. */
export function FrequencyField({ event, value, onChange }: FrequencyFieldProps) {
  const way = 'distinct' in value ? 'distinct' : value.count;
  return (
    <>
      <Select
        look="token"
        aria-label="What counts as one time"
        value={way}
        options={ways}
        onValueChange={(next) => {
          if (next === 'distinct') onChange({ distinct: 'order_id' });
          else onChange({ count: next === 'days' ? 'days' : 'events' });
        }}
      />
      {'distinct' in value && (
        <PropertyPicker
          label="One time is a value of"
          event={event}
          value={value.distinct}
          onChange={(distinct) => onChange({ distinct })}
        />
      )}
    </>
  );
}

'use client';

import { useVocabulary } from '@/components/rule-builder/vocabulary';
import { Combobox } from '@/components/ui/combobox';
import { formatCompact } from '@/components/ui/format-number';

/** Stands for "any event" among the options; no name of an event begins with a line break. */
const anyValue = '\nany';

type EventPickerProps = {
  label: string;
  /** Undefined is any event; '' is none chosen yet. */
  value: string | undefined;
  onChange: (event: string | undefined) => void;
  anyLabel?: string;
  missing?: boolean;
};

export function EventPicker({ label, value, onChange, anyLabel = 'any event', missing }: EventPickerProps) {
  const { names } = useVocabulary();
  const events = names.events.map((event) => ({
    value: event.name,
    label: event.label ?? event.name,
    hint: event.count === 1 ? 'once' : `${formatCompact(event.count)} times`,
  }));
  return (
    <Combobox
      look="token"
      aria-label={label}
      value={value ?? anyValue}
      display={value === undefined ? anyLabel : undefined}
      onValueChange={(picked) => onChange(picked === anyValue ? undefined : picked)}
      options={[...events, { value: anyValue, label: anyLabel }]}
      placeholder="choose an event"
      searchPlaceholder="Search events"
      empty="No events have come in yet."
      data-choose={missing || undefined}
    />
  );
}

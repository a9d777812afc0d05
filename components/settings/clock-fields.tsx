import { Field, FieldGroup } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import type { FieldsProps } from './calendar-fields';

const clocks = [
  { value: 'now', label: 'Now', hint: 'For data that keeps coming in.' },
  { value: 'fixed', label: 'One moment', hint: 'For data that has ended: “the last 30 days” are the last ones in it.' },
];

const rhythms = [
  { value: '5', label: 'every 5 minutes' },
  { value: '15', label: 'every 15 minutes' },
  { value: '60', label: 'every hour' },
  { value: '360', label: 'every 6 hours' },
  { value: '1440', label: 'every day' },
];

/** From which moment the workspace looks, and how often it looks again. */
export function ClockFields({ draft, onEdit }: FieldsProps) {
  const isKnown = rhythms.some(({ value }) => value === draft.refreshMinutes);
  const own = { value: draft.refreshMinutes, label: `every ${draft.refreshMinutes} minutes` };
  return (
    <>
      <FieldGroup legend="The workspace looks from">
        <RadioGroup
          label="The workspace looks from"
          options={clocks}
          value={draft.clock}
          onValueChange={(clock) => onEdit({ clock: clock === 'now' ? 'now' : 'fixed' })}
        />
        {draft.clock === 'fixed' && (
          <Field label="The moment" hint={`On a clock in ${draft.zone}.`} className="mt-1 max-w-60" required>
            {(control) => (
              <Input
                type="datetime-local"
                value={draft.clockAt}
                onChange={(event) => onEdit({ clockAt: event.currentTarget.value })}
                {...control}
              />
            )}
          </Field>
        )}
      </FieldGroup>
      <Field label="Segments are counted again" hint="And after every import.">
        {(control) => (
          <Select
            className="max-w-60"
            value={draft.refreshMinutes}
            onValueChange={(refreshMinutes) => onEdit({ refreshMinutes })}
            options={isKnown ? rhythms : [own, ...rhythms]}
            {...control}
          />
        )}
      </Field>
    </>
  );
}

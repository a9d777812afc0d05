import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { WorkspaceFormDraft } from './workspace-draft';

export type FieldsProps = { draft: WorkspaceFormDraft; onEdit: (part: Partial<WorkspaceFormDraft>) => void };

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((label, i) => ({
  value: String(i + 1),
  label,
}));

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')].map((value) => ({
  value,
}));

/** What days, weeks and amounts mean here. */
export function CalendarFields({ draft, onEdit }: FieldsProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field
        label="Time zone"
        hint="Where its days begin. Versions that are published keep theirs."
        className="sm:col-span-2"
      >
        {(control) => (
          <Combobox
            value={draft.zone}
            onValueChange={(zone) => onEdit({ zone })}
            options={zones}
            searchPlaceholder="Search time zones"
            empty="No time zone has this name."
            {...control}
          />
        )}
      </Field>
      <Field label="Weeks begin on">
        {(control) => (
          <Select
            value={draft.weekStart}
            onValueChange={(weekStart) => onEdit({ weekStart })}
            options={days}
            {...control}
          />
        )}
      </Field>
      <Field label="Currency" hint="Three letters, as in EUR." required>
        {(control) => (
          <Input
            maxLength={3}
            minLength={3}
            pattern="[A-Za-z]{3}"
            value={draft.currency}
            onChange={(event) => onEdit({ currency: event.currentTarget.value })}
            {...control}
          />
        )}
      </Field>
    </div>
  );
}

import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { ChosenFilter } from './use-audit-filter';

/** Somebody, or some key, that can have done things here. */
export type Person = { id: string; name: string };

type AuditFiltersProps = {
  people: Person[];
  chosen: ChosenFilter;
  onChoose: (change: Partial<ChosenFilter>) => void;
};

const everybody = 'everybody';
const everything = 'everything';
const nouns = [
  { value: everything, label: 'Everything' },
  { value: 'segment', label: 'Segments' },
  { value: 'persona', label: 'Personas' },
  { value: 'list', label: 'Frozen lists' },
  { value: 'import', label: 'Imports' },
  { value: 'member', label: 'Members' },
  { value: 'invitation', label: 'Invitations' },
  { value: 'api_key', label: 'API keys' },
  { value: 'workspace', label: 'Workspace settings' },
  { value: 'account', label: 'Accounts' },
];

export function AuditFilters({ people, chosen, onChoose }: AuditFiltersProps) {
  const isFiltered = Object.values(chosen).some((value) => value !== null);
  const actors = [
    { value: everybody, label: 'Everybody' },
    ...people.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <div className="mb-4 grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap">
      <Field label="Who">
        {(control) => (
          <Select
            className="w-full sm:w-44"
            options={actors}
            value={chosen.actor ?? everybody}
            onValueChange={(actor) => onChoose({ actor: actor === everybody ? null : actor })}
            {...control}
          />
        )}
      </Field>
      <Field label="What">
        {(control) => (
          <Select
            className="w-full sm:w-44"
            options={nouns}
            value={chosen.action ?? everything}
            onValueChange={(action) => onChoose({ action: action === everything ? null : action })}
            {...control}
          />
        )}
      </Field>
      <DayField label="From" value={chosen.from} onChange={(from) => onChoose({ from })} />
      <DayField label="To" value={chosen.to} onChange={(to) => onChoose({ to })} />
      {isFiltered && (
        <Button variant="ghost" onClick={() => onChoose({ actor: null, action: null, from: null, to: null })}>
          Show everything
        </Button>
      )}
    </div>
  );
}

type DayFieldProps = { label: string; value: string | null; onChange: (day: string | null) => void };

function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <Field label={label}>
      {(control) => (
        <Input
          type="date"
          className="w-full sm:w-36"
          value={value ?? ''}
          onChange={(event) => onChange(event.currentTarget.value || null)}
          {...control}
        />
      )}
    </Field>
  );
}

'use client';

import { useQuery } from '@tanstack/react-query';
import { membersOf } from '@/components/documents/members-query';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';

type OwnerFieldProps = {
  workspace: string;
  label: string;
  value: string | null;
  /** Names of those who own something on the page; null is of somebody who left. */
  owners: { id: string; name: string | null }[];
  onChange: (owner: string | null) => void;
};

const nobody = 'nobody';

/** One of the members, or nobody; whoever left stays until somebody else is chosen. */
export function OwnerField({ workspace, label, value, owners, onChange }: OwnerFieldProps) {
  const members = useQuery(membersOf(workspace));
  const people = (members.data?.items ?? []).map(({ user_id: id, name }) => ({ value: id, label: name }));
  const isElsewhere = value !== null && people.every((one) => one.value !== value);
  const kept = owners.find(({ id }) => id === value)?.name ?? 'Somebody who left';
  return (
    <Field label={label}>
      {(control) => (
        <Select
          {...control}
          value={value ?? nobody}
          options={[
            { value: nobody, label: 'Nobody yet' },
            ...people,
            ...(isElsewhere && value !== null ? [{ value, label: kept }] : []),
          ]}
          onValueChange={(owner) => onChange(owner === nobody ? null : owner)}
        />
      )}
    </Field>
  );
}

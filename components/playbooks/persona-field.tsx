'use client';

import { usePlaybook } from '@/components/playbooks/playbook-context';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';

type PersonaFieldProps = { value: string | null; hint?: string; onChange: (persona: string | null) => void };

const everybody = 'everybody of all';

/** A persona, or everybody; one that is gone stays until another is chosen. */
export function PersonaField({ value, hint, onChange }: PersonaFieldProps) {
  const { cast } = usePlaybook();
  const isGone = value !== null && cast.every(({ key }) => key !== value);
  return (
    <Field label="For" hint={hint}>
      {(control) => (
        <Select
          {...control}
          value={value ?? everybody}
          options={[
            { value: everybody, label: 'Everybody' },
            ...cast.map(({ key, name }) => ({ value: key, label: name })),
            ...(isGone ? [{ value, label: value }] : []),
          ]}
          onValueChange={(picked) => onChange(picked === everybody ? null : picked)}
        />
      )}
    </Field>
  );
}

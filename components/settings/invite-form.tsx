'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import type { Role } from '@/lib/core/access';
import { RoleSelect } from './role-select';

export type InviteFormValues = { role: Role; email: string; expiresInDays: number };

type InviteFormProps = {
  id: string;
  isOwner: boolean;
  error?: string;
  onSubmit: (values: InviteFormValues) => void;
};

const lives = [
  { value: '1', label: '1 day' },
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
];

export function InviteForm({ id, isOwner, error, onSubmit }: InviteFormProps) {
  const [role, setRole] = useState<Role>('viewer');
  const [days, setDays] = useState('7');
  return (
    <form
      id={id}
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        const email = String(new FormData(event.currentTarget).get('email')).trim();
        onSubmit({ role, email, expiresInDays: Number(days) });
      }}
    >
      {error && (
        <Notice tone="bad" state="Not made" live>
          {error}
        </Notice>
      )}
      <Field label="Role">
        {(control) => <RoleSelect value={role} onValueChange={setRole} withOwner={isOwner} {...control} />}
      </Field>
      <Field label="Email address" hint="When set, only an account with this address can use the link." optional>
        {(control) => <Input type="email" name="email" autoComplete="off" {...control} />}
      </Field>
      <Field label="The link expires after">
        {(control) => <Select value={days} onValueChange={setDays} options={lives} {...control} />}
      </Field>
    </form>
  );
}

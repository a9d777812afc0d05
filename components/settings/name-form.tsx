'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { toastDone } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { Account } from '@/lib/core/accounts/user';

export function NameForm({ account }: { account: Account }) {
  const router = useRouter();
  const [name, setName] = useState(account.name);
  const saving = useMutation({
    mutationFn: () => api().patch('account', { body: { name }, schema: Account }),
    onSuccess: (saved) => {
      setName(saved.name);
      toastDone('Your name is changed.');
      router.refresh();
    },
  });
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <p>
        <span className="block font-semibold text-sm">Email address</span>
        <span className="[overflow-wrap:anywhere]">{account.email}</span>
      </p>
      <Field label="Your name" error={saving.error?.message} required>
        {(control) => (
          <Input
            maxLength={100}
            autoComplete="name"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            {...control}
          />
        )}
      </Field>
      <Button type="submit" pending={saving.isPending} disabled={name.trim() === account.name || name.trim() === ''}>
        Save your name
      </Button>
    </form>
  );
}

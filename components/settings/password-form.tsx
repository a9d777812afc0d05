'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { toastDone } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { passwordFault, passwordLimits } from '@/lib/core/accounts/password';
import { AppError } from '@/lib/core/errors';

const empty = { current: '', next: '' };

export function PasswordForm({ email }: { email: string }) {
  const [draft, setDraft] = useState(empty);
  const [fault, setFault] = useState<string | null>(null);
  const changing = useMutation({
    mutationFn: () =>
      api().post('account/password', { body: { current_password: draft.current, new_password: draft.next } }),
    onSuccess: () => {
      setDraft(empty);
      toastDone('Your password is changed. Every other sign-in has ended; this one goes on.');
    },
  });
  const isCurrentWrong = changing.error instanceof AppError && changing.error.details?.field === 'current_password';

  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        const found = passwordFault(draft.next, email);
        setFault(found);
        if (found === null) changing.mutate();
      }}
    >
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <Field label="Current password" error={isCurrentWrong && changing.error?.message} required>
        {(control) => (
          <Input
            type="password"
            autoComplete="current-password"
            value={draft.current}
            onChange={(event) => setDraft({ ...draft, current: event.currentTarget.value })}
            {...control}
          />
        )}
      </Field>
      <Field
        label="New password"
        hint={`At least ${passwordLimits.least} characters. A sentence is good.`}
        error={fault ?? (!isCurrentWrong && changing.error?.message)}
        required
      >
        {(control) => (
          <Input
            type="password"
            autoComplete="new-password"
            value={draft.next}
            onChange={(event) => setDraft({ ...draft, next: event.currentTarget.value })}
            {...control}
          />
        )}
      </Field>
      <Button type="submit" pending={changing.isPending}>
        Change the password
      </Button>
    </form>
  );
}

'use client';

import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { api } from '@/lib/browser/api';
import { signIn } from '@/lib/browser/sign-in';
import { passwordFault, passwordLimits } from '@/lib/core/accounts/password';
import { SignedUp } from '@/lib/core/accounts/user';
import { formText } from './form-text';
import { SubmitButton } from './submit-button';

type SignUpFormProps = {
  /** With an invitation the new person joins that workspace, and names none. */
  invitation?: { token: string; email: string | null };
  submitLabel: string;
};

/** Makes the account, signs this browser in with it and opens the workspace. */
export function SignUpForm({ invitation, submitLabel }: SignUpFormProps) {
  const [fault, setFault] = useState<string | null>(null);
  const signingUp = useMutation({
    mutationFn: (form: FormData) => enrol(form, invitation?.token),
    onSuccess: (path) => window.location.assign(path),
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const found = passwordFault(formText(form, 'password'), formText(form, 'email'));
    setFault(found);
    if (found === null) signingUp.mutate(form);
  }

  return (
    <form method="post" className="space-y-4" onSubmit={submit}>
      {signingUp.error && (
        <Notice tone="bad" state="Not signed up" live>
          {signingUp.error.message}
        </Notice>
      )}
      <Field label="Your name" hint="What the others in your workspace see." required>
        {(control) => <Input size="lg" name="name" autoComplete="name" maxLength={100} {...control} />}
      </Field>
      <Field label="Email address" required>
        {(control) => (
          <Input
            size="lg"
            type="email"
            name="email"
            autoComplete="username"
            readOnly={Boolean(invitation?.email)}
            defaultValue={invitation?.email ?? ''}
            {...control}
          />
        )}
      </Field>
      <Field
        label="Password"
        hint={`At least ${passwordLimits.least} characters. A sentence is good.`}
        error={fault}
        required
      >
        {(control) => <Input size="lg" type="password" name="password" autoComplete="new-password" {...control} />}
      </Field>
      {!invitation && (
        <Field label="Name of your workspace" hint="Your product or team. It can be changed later." required>
          {(control) => (
            <Input size="lg" name="workspace_name" autoComplete="organization" maxLength={80} {...control} />
          )}
        </Field>
      )}
      <SubmitButton pending={signingUp.isPending || signingUp.isSuccess}>{submitLabel}</SubmitButton>
    </form>
  );
}

async function enrol(form: FormData, invitation: string | undefined): Promise<string> {
  const [email, password] = [formText(form, 'email'), formText(form, 'password')];
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const where = invitation === undefined ? { workspace_name: formText(form, 'workspace_name'), zone } : { invitation };
  const body = { name: formText(form, 'name'), email, password, ...where };
  const { workspace_slug: slug } = await api().post('account', { body, schema: SignedUp });
  await signIn({ kind: 'credentials', email, password });
  return slug === null ? '/' : `/w/${slug}`;
}

'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { api } from '@/lib/browser/api';
import { signIn } from '@/lib/browser/sign-in';
import { passwordFault, passwordLimits } from '@/lib/core/accounts/password';
import { SignedUp } from '@/lib/core/accounts/user';

type SignUpFormProps = {
  /** With an invitation the new person joins that workspace, and names none. */
  invitation?: { token: string; email: string | null };
  submitLabel: string;
};

type Draft = { name: string; email: string; password: string; workspaceName: string };

/** Makes the account, signs this browser in with it and opens the workspace. */
export function SignUpForm({ invitation, submitLabel }: SignUpFormProps) {
  const [draft, setDraft] = useState<Draft>({
    name: '',
    email: invitation?.email ?? '',
    password: '',
    workspaceName: '',
  });
  const [isAsked, setAsked] = useState(false);
  const signingUp = useMutation({
    mutationFn: () => enrol(draft, invitation?.token),
    onSuccess: (path) => window.location.assign(path),
  });
  const fault = isAsked ? passwordFault(draft.password, draft.email) : null;
  const typing = (field: keyof Draft) => (event: { currentTarget: { value: string } }) =>
    setDraft({ ...draft, [field]: event.currentTarget.value });

  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (passwordFault(draft.password, draft.email) === null) signingUp.mutate();
      }}
    >
      {signingUp.error && (
        <Notice tone="bad" state="Not signed up" live>
          {signingUp.error.message}
        </Notice>
      )}
      <Field label="Your name" hint="What the others in your workspace see." required>
        {(control) => (
          <Input
            size="lg"
            autoComplete="name"
            maxLength={100}
            value={draft.name}
            onChange={typing('name')}
            {...control}
          />
        )}
      </Field>
      <Field label="Email address" required>
        {(control) => (
          <Input
            size="lg"
            type="email"
            autoComplete="username"
            readOnly={Boolean(invitation?.email)}
            value={draft.email}
            onChange={typing('email')}
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
        {(control) => (
          <Input
            size="lg"
            type="password"
            autoComplete="new-password"
            value={draft.password}
            onChange={typing('password')}
            {...control}
          />
        )}
      </Field>
      {!invitation && (
        <Field label="Name of your workspace" hint="Your product or team. It can be changed later." required>
          {(control) => (
            <Input
              size="lg"
              autoComplete="organization"
              maxLength={80}
              value={draft.workspaceName}
              onChange={typing('workspaceName')}
              {...control}
            />
          )}
        </Field>
      )}
      <Button
        type="submit"
        variant="primary"
        size="lg"
        className="w-full"
        pending={signingUp.isPending || signingUp.isSuccess}
      >
        {submitLabel}
      </Button>
    </form>
  );
}

async function enrol({ name, email, password, workspaceName }: Draft, invitation: string | undefined): Promise<string> {
  const workspace = { workspace_name: workspaceName, zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
  const body = { name, email, password, ...(invitation === undefined ? workspace : { invitation }) };
  const { workspace_slug: slug } = await api().post('account', { body, schema: SignedUp });
  await signIn({ kind: 'credentials', email, password });
  return slug === null ? '/' : `/w/${slug}`;
}

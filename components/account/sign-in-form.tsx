'use client';

import { useMutation } from '@tanstack/react-query';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { signIn } from '@/lib/browser/sign-in';
import { formText } from './form-text';
import { SubmitButton } from './submit-button';

export function SignInForm({ next }: { next: string }) {
  const entering = useMutation({
    mutationFn: (form: FormData) =>
      signIn({ kind: 'credentials', email: formText(form, 'email'), password: formText(form, 'password') }),
    // A whole new page: nothing of whoever was here before stays in memory.
    onSuccess: () => window.location.assign(next),
  });

  return (
    <form
      method="post"
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        entering.mutate(new FormData(event.currentTarget));
      }}
    >
      {entering.error && (
        <Notice tone="bad" state="Not signed in" live>
          {entering.error.message}
        </Notice>
      )}
      <Field label="Email address" required>
        {(control) => <Input size="lg" type="email" name="email" autoComplete="username" {...control} />}
      </Field>
      <Field label="Password" required>
        {(control) => <Input size="lg" type="password" name="password" autoComplete="current-password" {...control} />}
      </Field>
      <SubmitButton pending={entering.isPending || entering.isSuccess}>Sign in</SubmitButton>
    </form>
  );
}

'use client';

import { useMutation } from '@tanstack/react-query';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { api } from '@/lib/browser/api';
import { Workspace } from '@/lib/core/accounts/workspace';
import { formText } from './form-text';
import { SubmitButton } from './submit-button';

export function WorkspaceForm() {
  const making = useMutation({
    mutationFn: (form: FormData) => {
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      return api().post('workspaces', { body: { name: formText(form, 'name'), zone }, schema: Workspace });
    },
    onSuccess: ({ slug }) => window.location.assign(`/w/${slug}`),
  });
  return (
    <form
      method="post"
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        making.mutate(new FormData(event.currentTarget));
      }}
    >
      {making.error && (
        <Notice tone="bad" state="Not made" live>
          {making.error.message}
        </Notice>
      )}
      <Field label="Name" hint="Your product or team. Time zone and currency are in its settings." required>
        {(control) => <Input size="lg" name="name" maxLength={80} autoComplete="organization" {...control} />}
      </Field>
      <SubmitButton pending={making.isPending || making.isSuccess}>Make the workspace</SubmitButton>
    </form>
  );
}

'use client';

import { useMutation } from '@tanstack/react-query';
import { Notice } from '@/components/ui/notice';
import { api } from '@/lib/browser/api';
import { Joined } from '@/lib/core/accounts/invitation';
import { SubmitButton } from './submit-button';

export function JoinButton({ token, workspaceName }: { token: string; workspaceName: string }) {
  const joining = useMutation({
    mutationFn: () => api().post('invitations/accept', { body: { token }, schema: Joined }),
    onSuccess: ({ workspace_slug: slug }) => window.location.assign(`/w/${slug}`),
  });
  return (
    <form
      method="post"
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        joining.mutate();
      }}
    >
      {joining.error && (
        <Notice tone="bad" state="Not joined" live>
          {joining.error.message}
        </Notice>
      )}
      <SubmitButton pending={joining.isPending || joining.isSuccess}>Join {workspaceName}</SubmitButton>
    </form>
  );
}

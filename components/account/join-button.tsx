'use client';

import { useMutation } from '@tanstack/react-query';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { api } from '@/lib/browser/api';
import { Joined } from '@/lib/core/accounts/invitation';

export function JoinButton({ token, workspaceName }: { token: string; workspaceName: string }) {
  const joining = useMutation({
    mutationFn: () => api().post('invitations/accept', { body: { token }, schema: Joined }),
    onSuccess: ({ workspace_slug: slug }) => window.location.assign(`/w/${slug}`),
  });
  return (
    <div className="space-y-4">
      {joining.error && (
        <Notice tone="bad" state="Not joined" live>
          {joining.error.message}
        </Notice>
      )}
      <Button
        variant="primary"
        size="lg"
        className="w-full"
        pending={joining.isPending || joining.isSuccess}
        onClick={() => joining.mutate()}
      >
        Join {workspaceName}
      </Button>
    </div>
  );
}

'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';
import { api } from '@/lib/browser/api';

export function LeaveButton({ workspace, name }: { workspace: string; name: string }) {
  const [isOpen, setOpen] = useState(false);
  const leaving = useMutation({
    mutationFn: () => api(workspace).post('members/leave'),
    onSuccess: () => window.location.assign('/'),
  });
  return (
    <ConfirmDialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button variant="danger">Leave {name}</Button>}
      title={`Leave ${name}?`}
      description="You lose access at once. What you made stays. To come back you need a new invitation."
      confirmLabel={`Leave ${name}`}
      cancelLabel="Stay"
      danger
      pending={leaving.isPending || leaving.isSuccess}
      onConfirm={() => leaving.mutate()}
    >
      {leaving.error && (
        <Notice tone="bad" state="Still in" live>
          {leaving.error.message}
        </Notice>
      )}
    </ConfirmDialog>
  );
}

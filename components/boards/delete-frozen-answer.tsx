'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';
import { toastDone } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import type { FrozenAnswer } from '@/lib/core/boards/frozen-answer';

type DeleteFrozenAnswerProps = { workspace: string; frozen: Pick<FrozenAnswer, 'id' | 'title'> };

/** Takes a frozen answer away for good: its numbers cannot be had again once the data has moved on. */
export function DeleteFrozenAnswer({ workspace, frozen: { id, title } }: DeleteFrozenAnswerProps) {
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  const remove = useMutation({
    mutationFn: () => api(workspace).delete(`frozen-answers/${id}`),
    onSuccess: () => {
      toastDone(`“${title}” is deleted.`);
      router.push(`/w/${workspace}/insights`);
      router.refresh();
    },
  });
  return (
    <ConfirmDialog
      danger
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button variant="ghost">Delete …</Button>}
      title={`Delete “${title}”?`}
      description="Its link shows nothing any more, and these numbers cannot be had again once the data has moved on."
      confirmLabel="Delete it"
      pending={remove.isPending}
      onConfirm={() => remove.mutate()}
    >
      {remove.error && (
        <Notice tone="bad" state="Not deleted" live>
          {remove.error.message}
        </Notice>
      )}
    </ConfirmDialog>
  );
}

'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';
import { toastDone } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';

type ConfirmDeleteButtonProps = {
  workspace: string;
  /** What is deleted through the API … */
  path: string;
  /** … and which list is asked again afterwards. */
  listKey: readonly unknown[];
  /** The one word on the button in the row, and what it says to those who do not see the row. */
  label: string;
  fullLabel: string;
  title: string;
  description: string;
  confirmLabel: string;
  /** What has happened, as a sentence. */
  done: string;
};

/** Asks, deletes, and says so; a failure is told inside the dialog, which stays. */
export function ConfirmDeleteButton(props: ConfirmDeleteButtonProps) {
  const { workspace, path, listKey, label, fullLabel, title, description, confirmLabel, done } = props;
  const [isOpen, setOpen] = useState(false);
  const client = useQueryClient();
  const deleting = useMutation({
    mutationFn: () => api(workspace).delete(path),
    onSuccess: () => {
      setOpen(false);
      toastDone(done);
    },
    onSettled: () => client.invalidateQueries({ queryKey: listKey }),
  });
  return (
    <ConfirmDialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="ghost" aria-label={fullLabel}>
          {label}
        </Button>
      }
      danger
      pending={deleting.isPending}
      onConfirm={() => deleting.mutate()}
      {...{ title, description, confirmLabel }}
    >
      {deleting.error && (
        <Notice tone="bad" state="Not done" live>
          {deleting.error.message}
        </Notice>
      )}
    </ConfirmDialog>
  );
}

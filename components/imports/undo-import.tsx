'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { importQueries } from '@/components/imports/queries';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { Import } from '@/lib/core/imports/import';

/** Takes back all that an import brought, after asking once: segments and personas count on it. */
export function UndoImport({ workspace, shown }: { workspace: string; shown: Import }) {
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const undo = useMutation({
    mutationFn: () => api(workspace).delete(`imports/${shown.id}`, { schema: Import }),
    onSuccess: (answer) => {
      setOpen(false);
      cache.setQueryData(importQueries(workspace).detail(shown.id).queryKey, answer);
    },
    onError: (error) => toastFailed(error.message),
  });
  return (
    <Card title="Was it the wrong file?">
      <p className="text-ink-2">
        Undoing takes back what it brought, and brings back what it overwrote. Nothing else changes.
      </p>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={`Undo ${shown.name}?`}
        description="Its events and traits leave the workspace, and segments are counted again. You can bring the file in again later."
        confirmLabel="Undo this import"
        danger
        pending={undo.isPending}
        onConfirm={() => undo.mutate()}
        trigger={
          <Button size="sm" className="mt-3">
            Undo this import
          </Button>
        }
      />
    </Card>
  );
}

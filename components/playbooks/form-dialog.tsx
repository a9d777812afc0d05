'use client';

import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

type FormDialogProps = {
  title: string;
  /** "Keep it", "Add it" */
  done: string;
  /** Keeps them, and the dialog closes; or says why they cannot be kept. */
  onSubmit: () => string | null;
  onClose: () => void;
  children: ReactNode;
};

/** Fields that are kept as one change, which undo takes back. */
export function FormDialog({ title, done, onSubmit, onClose, children }: FormDialogProps) {
  const form = useId();
  const [error, setError] = useState<string | null>(null);
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const problem = onSubmit();
    setError(problem);
    if (problem === null) onClose();
  }
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(stays) => !stays && onClose()}
      title={title}
      error={error}
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={form}>
            {done}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="grid gap-4 sm:grid-cols-2">
        {children}
      </form>
    </Dialog>
  );
}

'use client';

import { type FormEvent, type ReactNode, useId } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

type FormDialogProps = {
  title: string;
  /** "Keep it", "Add it" */
  done: string;
  error: string | null;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** Fields that are kept as one change, which undo takes back. */
export function FormDialog({ title, done, error, onSubmit, onClose, children }: FormDialogProps) {
  const form = useId();
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onSubmit();
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

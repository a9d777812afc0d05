'use client';

import { useMutation } from '@tanstack/react-query';
import { MoreHorizontal } from 'lucide-react';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Dialog } from '@/components/ui/dialog';
import { Menu, MenuItem } from '@/components/ui/dropdown-menu';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';

type ModelMenuProps = {
  workspace: string;
  /** Where the API has it: "rfm-models/customer-value". */
  path: string;
  name: string;
  /** What goes and what stays when it is deleted, in a sentence. */
  deleteSays: string;
  onRenamed: () => void;
  onDeleted: () => void;
  /** More items, above renaming and deleting. */
  children?: ReactNode;
};

/** What can be done with something kept by name: another name, or away with it. */
export function ModelMenu({ workspace, path, name, deleteSays, onRenamed, onDeleted, children }: ModelMenuProps) {
  const [does, setDoes] = useState<'rename' | 'delete' | null>(null);
  const remove = useMutation({
    mutationFn: () => api(workspace).delete(path),
    onSuccess: () => {
      toastDone(`“${name}” is deleted.`);
      setDoes(null);
      onDeleted();
    },
    onError: (error) => {
      setDoes(null);
      toastFailed(error.message);
    },
  });
  return (
    <>
      <Menu
        label={`“${name}”`}
        trigger={
          <Button variant="ghost" size="sm" aria-label={`More about “${name}”`}>
            <MoreHorizontal aria-hidden />
          </Button>
        }
      >
        {children}
        <MenuItem onSelect={() => setDoes('rename')}>Rename …</MenuItem>
        <MenuItem danger onSelect={() => setDoes('delete')}>
          Delete …
        </MenuItem>
      </Menu>
      {does === 'rename' && <RenameDialog {...{ workspace, path, name, onRenamed }} onClose={() => setDoes(null)} />}
      <ConfirmDialog
        danger
        open={does === 'delete'}
        onOpenChange={(open) => !open && setDoes(null)}
        title={`Delete “${name}”?`}
        description={deleteSays}
        confirmLabel="Delete it"
        pending={remove.isPending}
        onConfirm={() => remove.mutate()}
      />
    </>
  );
}

type RenameDialogProps = Pick<ModelMenuProps, 'workspace' | 'path' | 'name' | 'onRenamed'> & { onClose: () => void };

function RenameDialog({ workspace, path, name, onRenamed, onClose }: RenameDialogProps) {
  const form = useId();
  const [typed, setTyped] = useState(name);
  const rename = useMutation({
    mutationFn: () => api(workspace).patch(path, { body: { name: typed.trim() } }),
    onSuccess: () => {
      toastDone(`It is called “${typed.trim()}” now.`);
      onRenamed();
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === '') return;
    rename.mutate();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Rename “${name}”`}
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={form} pending={rename.isPending} disabled={typed.trim() === ''}>
            Rename
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="space-y-4">
        <Field label="Name" required>
          {(control) => (
            <Input maxLength={120} value={typed} onChange={(event) => setTyped(event.target.value)} {...control} />
          )}
        </Field>
        {rename.error && (
          <Notice live tone="bad" state="Not renamed">
            {rename.error.message}
          </Notice>
        )}
      </form>
    </Dialog>
  );
}

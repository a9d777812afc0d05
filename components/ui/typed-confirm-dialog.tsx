'use client';

import { type ComponentProps, useState } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

type TypedConfirmDialogProps = Omit<ComponentProps<typeof ConfirmDialog>, 'children' | 'confirmDisabled' | 'danger'> & {
  /** What has to be typed before the button wakes. */
  phrase: string;
};

/** For what destroys a lot at once. */
export function TypedConfirmDialog({ phrase, onOpenChange, ...rest }: TypedConfirmDialogProps) {
  const [typed, setTyped] = useState('');
  function changeOpen(open: boolean) {
    setTyped('');
    onOpenChange?.(open);
  }
  return (
    <ConfirmDialog {...rest} danger onOpenChange={changeOpen} confirmDisabled={typed.trim() !== phrase}>
      <Field
        className="pt-2"
        label={
          <>
            Type <span className="font-mono font-normal text-xs">{phrase}</span> to go on
          </>
        }
      >
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
    </ConfirmDialog>
  );
}

import { AlertDialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { overlayStyles } from '@/components/ui/dialog';

type ConfirmDialogProps = {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  trigger?: ReactNode;
  title: ReactNode;
  /** What will happen, in a sentence. */
  description: ReactNode;
  /** The verb of what will happen, such as "Undo this import". */
  confirmLabel: string;
  cancelLabel?: string;
  danger?: boolean;
  pending?: boolean;
  onConfirm: () => void;
  children?: ReactNode;
  /** Keeps the confirming button asleep until something else is in order. */
  confirmDisabled?: boolean;
};

/** What has to be typed comes first; without it the harmless button has the focus. */
function focusFirstInput(event: Event): void {
  const input = event.currentTarget instanceof HTMLElement && event.currentTarget.querySelector('input');
  if (input) {
    event.preventDefault();
    input.focus();
  }
}

/** Asks before what cannot be undone. It stays open while `pending`; close it from `onOpenChange` when the work is done. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onOpenChange, trigger, title, description, children, cancelLabel = 'Keep as it is' } = props;
  return (
    <AlertDialog.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <AlertDialog.Trigger asChild>{trigger}</AlertDialog.Trigger>}
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={overlayStyles} />
        <AlertDialog.Content
          onOpenAutoFocus={focusFirstInput}
          className="fixed top-[18vh] left-1/2 z-50 w-[calc(100vw-24px)] max-w-110 -translate-x-1/2 rounded-lg border border-line bg-surface shadow-float outline-none data-[state=open]:animate-rise"
        >
          <div className="space-y-2 px-5 pt-4 pb-5">
            <AlertDialog.Title className="font-serif text-heading">{title}</AlertDialog.Title>
            <AlertDialog.Description className="text-ink-2">{description}</AlertDialog.Description>
            {children}
          </div>
          <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3">
            <AlertDialog.Cancel asChild>
              <Button variant="ghost">{cancelLabel}</Button>
            </AlertDialog.Cancel>
            <Button
              variant={props.danger ? 'danger' : 'primary'}
              pending={props.pending}
              disabled={props.confirmDisabled}
              onClick={props.onConfirm}
            >
              {props.confirmLabel}
            </Button>
          </footer>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

export const overlayStyles = 'fixed inset-0 z-40 bg-overlay data-[state=open]:animate-fade';

type DialogProps = {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** The control that opens it; leave out when `open` is yours. */
  trigger?: ReactNode;
  title: ReactNode;
  description?: ReactNode;
  size?: 'sm' | 'md' | 'lg';
  /** Why it does not go on: above the buttons, where it is seen wherever the fields are scrolled to. */
  error?: ReactNode;
  /** Buttons, the primary one last. */
  footer?: ReactNode;
  children?: ReactNode;
};

const widths = { sm: 'max-w-100', md: 'max-w-130', lg: 'max-w-190' };

export function Dialog({
  open,
  onOpenChange,
  trigger,
  title,
  description,
  size = 'md',
  error,
  footer,
  children,
}: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className={overlayStyles} />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={classNames(
            'fixed top-[12vh] left-1/2 z-50 flex max-h-[80vh] w-[calc(100vw-24px)] -translate-x-1/2 flex-col rounded-lg border border-line bg-surface shadow-float outline-none data-[state=open]:animate-rise',
            widths[size],
          )}
        >
          <header className="px-5 pt-4 pr-12">
            <Radix.Title className="font-serif text-heading">{title}</Radix.Title>
            {description && <Radix.Description className="mt-1 text-ink-2">{description}</Radix.Description>}
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
          {error && (
            <p role="alert" className="border-line border-t px-5 pt-3 text-bad text-sm">
              {error}
            </p>
          )}
          {footer && <DialogFooter>{footer}</DialogFooter>}
          <DialogClose />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export function DialogFooter({ children }: { children: ReactNode }) {
  return <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3">{children}</footer>;
}

export function DialogClose() {
  return (
    <Radix.Close
      aria-label="Close"
      className="absolute top-3.5 right-3.5 grid size-7 place-items-center rounded-md text-ink-3 transition-colors hover:bg-sunken hover:text-ink"
    >
      <X aria-hidden className="size-4" />
    </Radix.Close>
  );
}

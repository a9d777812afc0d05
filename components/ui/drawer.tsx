import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { DialogClose, DialogFooter, overlayStyles } from '@/components/ui/dialog';

type DrawerProps = {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  trigger?: ReactNode;
  title: ReactNode;
  description?: ReactNode;
  side?: 'left' | 'right';
  footer?: ReactNode;
  children: ReactNode;
  /** Keeps the title for screen readers only. */
  hideTitle?: boolean;
  className?: string;
};

/** A sheet from the side, for what is looked at beside the work. */
export function Drawer(props: DrawerProps) {
  const {
    open,
    onOpenChange,
    trigger,
    title,
    description,
    side = 'right',
    footer,
    children,
    hideTitle,
    className,
  } = props;
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className={overlayStyles} />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={classNames(
            'fixed inset-y-0 z-50 flex w-[min(420px,calc(100vw-40px))] flex-col border-line bg-surface shadow-float outline-none',
            side === 'right'
              ? 'right-0 border-l data-[state=open]:animate-slide-right'
              : 'left-0 border-r data-[state=open]:animate-slide-left',
            className,
          )}
        >
          <header className={classNames('px-5 pt-4 pr-12', hideTitle && 'sr-only')}>
            <Radix.Title className="font-serif text-heading">{title}</Radix.Title>
            {description && <Radix.Description className="mt-1 text-ink-2">{description}</Radix.Description>}
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
          {footer && <DialogFooter>{footer}</DialogFooter>}
          <DialogClose />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

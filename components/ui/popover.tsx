import { Popover as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { floatingStyles } from '@/components/ui/floating-styles';

type PopoverProps = {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  trigger: ReactNode;
  label: string;
  align?: 'start' | 'center' | 'end';
  className?: string;
  /** Prevent it where the focus goes on to something else than the trigger. */
  onCloseAutoFocus?: (event: Event) => void;
  children: ReactNode;
};

export function Popover({
  open,
  onOpenChange,
  trigger,
  label,
  align = 'start',
  className,
  onCloseAutoFocus,
  children,
}: PopoverProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={onCloseAutoFocus}
          className={classNames(floatingStyles, 'max-w-[calc(100vw-16px)] p-3', className)}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

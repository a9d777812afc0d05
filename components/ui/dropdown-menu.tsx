import { Check } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { floatingStyles, itemStyles } from '@/components/ui/floating-styles';
import { Link } from '@/components/ui/link';

type MenuProps = {
  trigger: ReactNode;
  align?: 'start' | 'center' | 'end';
  label?: string;
  className?: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Prevent it where the focus goes on to something else than the trigger. */
  onCloseAutoFocus?: (event: Event) => void;
  children: ReactNode;
};

export function Menu({
  trigger,
  align = 'end',
  label,
  className,
  open,
  onOpenChange,
  onCloseAutoFocus,
  children,
}: MenuProps) {
  return (
    <Radix.Root modal={false} open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          {...(label && { 'aria-label': label })}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={onCloseAutoFocus}
          className={classNames(floatingStyles, 'min-w-44 max-w-80 p-1', className)}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

type MenuItemProps = {
  icon?: ReactNode;
  shortcut?: ReactNode;
  danger?: boolean;
  disabled?: boolean;
  onSelect?: (event: Event) => void;
  children: ReactNode;
};

export function MenuItem({ icon, shortcut, danger, children, ...rest }: MenuItemProps) {
  return (
    <Radix.Item className={classNames(itemStyles, danger && 'text-bad', '[&_svg]:size-4')} {...rest}>
      {icon && <span className={danger ? '' : 'text-ink-3'}>{icon}</span>}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {shortcut}
    </Radix.Item>
  );
}

export function MenuLink({
  href,
  icon,
  children,
  ...rest
}: {
  href: string;
  icon?: ReactNode;
  children: ReactNode;
  download?: boolean;
}) {
  return (
    <Radix.Item asChild className={classNames(itemStyles, '[&_svg]:size-4')}>
      <Link href={href} {...rest}>
        {icon && <span className="text-ink-3">{icon}</span>}
        <span className="min-w-0 flex-1 truncate">{children}</span>
      </Link>
    </Radix.Item>
  );
}

type MenuRadioProps = {
  label: string;
  value: string;
  onValueChange: (value: string) => void;
  options: Array<{ value: string; label: ReactNode; icon?: ReactNode }>;
};

export function MenuRadio({ label, value, onValueChange, options }: MenuRadioProps) {
  return (
    <Radix.RadioGroup aria-label={label} value={value} onValueChange={onValueChange}>
      <MenuLabel>{label}</MenuLabel>
      {options.map((option) => (
        <Radix.RadioItem
          key={option.value}
          value={option.value}
          className={classNames(itemStyles, 'pr-8 [&_svg]:size-4')}
        >
          {option.icon && <span className="text-ink-3">{option.icon}</span>}
          <span className="min-w-0 flex-1 truncate">{option.label}</span>
          <Radix.ItemIndicator className="absolute right-2">
            <Check aria-hidden />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2 pt-1.5 pb-1 text-ink-3 text-xs">{children}</Radix.Label>;
}

export function MenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-line" />;
}

'use client';

import { ChevronDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { controlStyles, tokenStyles } from '@/components/ui/control-styles';
import { onDemand } from '@/components/ui/on-demand';
import { type OptionSource, useOptions } from '@/components/ui/use-options';

const ComboboxPanel = onDemand(() => import('@/components/ui/combobox-panel').then((file) => file.ComboboxPanel));

type ComboboxProps = OptionSource & {
  value?: string;
  onValueChange: (value: string) => void;
  /** What the closed control shows instead of the value itself. */
  display?: ReactNode;
  placeholder?: string;
  searchPlaceholder?: string;
  empty?: string;
  allowCustom?: boolean;
  size?: 'sm' | 'md' | 'lg';
  look?: 'field' | 'token';
  id?: string;
  disabled?: boolean;
  className?: string;
  'aria-label'?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
};

/** Picks one of many: opens with Enter, Space or arrow down, searches while typing, closes with Escape. */
export function Combobox({
  value,
  onValueChange,
  display,
  placeholder = 'Choose',
  searchPlaceholder = 'Search',
  empty,
  allowCustom = false,
  size,
  look = 'field',
  className,
  options,
  loadOptions,
  loadKey,
  ...trigger
}: ComboboxProps) {
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const found = useOptions({ options, loadOptions, loadKey }, query, open);

  function changeOpen(next: boolean) {
    setOpen(next);
    setQuery('');
  }

  function pick(picked: string) {
    onValueChange(picked);
    changeOpen(false);
  }

  const label = options?.find((option) => option.value === value)?.label;
  return (
    <Popover.Root open={open} onOpenChange={changeOpen}>
      <Popover.Trigger
        role="combobox"
        aria-expanded={open}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            changeOpen(true);
          }
        }}
        className={classNames(
          controlStyles({ size }),
          'inline-flex items-center justify-between gap-2 text-left',
          look === 'token' && tokenStyles,
          !value && 'text-ink-3',
          className,
        )}
        {...trigger}
      >
        <span className="truncate">{value ? (display ?? label ?? value) : placeholder}</span>
        <ChevronDown
          aria-hidden
          className={classNames('size-3.5 shrink-0 text-ink-3', look === 'token' && value && 'hidden')}
        />
      </Popover.Trigger>
      {open && (
        <ComboboxPanel
          {...found}
          {...{ query, allowCustom, empty, searchPlaceholder }}
          selected={value ? [value] : []}
          onQuery={setQuery}
          onPick={pick}
        />
      )}
    </Popover.Root>
  );
}

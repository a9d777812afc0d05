'use client';

import { Command } from 'cmdk';
import { X } from 'lucide-react';
import { Popover } from 'radix-ui';
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { floatingStyles } from '@/components/ui/floating-styles';
import { OptionList } from '@/components/ui/option-list';
import { type OptionSource, useOptions } from '@/components/ui/use-options';

type ChipsInputProps = OptionSource & {
  values: string[];
  onValuesChange: (values: string[]) => void;
  /** Required: the control has no other name. */
  label: string;
  placeholder?: string;
  /** `token` sits in a sentence. */
  look?: 'field' | 'token';
  /** Takes values that are not among the options; true unless told. */
  allowCustom?: boolean;
  disabled?: boolean;
  id?: string;
  className?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
};

/** Several values as chips. Enter or comma adds, Backspace in the empty field takes the last one back, a pasted list becomes many. */
export function ChipsInput({
  values,
  onValuesChange,
  label,
  placeholder = 'Add a value',
  look = 'field',
  allowCustom = true,
  disabled,
  className,
  options,
  loadOptions,
  loadKey,
  ...input
}: ChipsInputProps) {
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const searches = options !== undefined || loadOptions !== undefined;
  const found = useOptions({ options, loadOptions, loadKey }, query, open);

  function add(...added: string[]) {
    const fresh = added.map((value) => value.trim()).filter(Boolean);
    onValuesChange([...new Set([...values, ...fresh])]);
    setQuery('');
    field.current?.focus();
  }

  function toggle(value: string) {
    if (values.includes(value)) {
      onValuesChange(values.filter((other) => other !== value));
    } else {
      add(value);
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Backspace' && query === '') {
      onValuesChange(values.slice(0, -1));
    } else if (allowCustom && query.trim() && (event.key === ',' || (event.key === 'Enter' && !searches))) {
      event.preventDefault();
      add(query);
    }
  }

  function onPaste(event: ClipboardEvent<HTMLInputElement>) {
    const parts = event.clipboardData.getData('text').split(/[\n\t,;]+/);
    if (allowCustom && parts.length > 1) {
      event.preventDefault();
      add(...parts);
    }
  }

  return (
    <Popover.Root open={open && searches} onOpenChange={setOpen}>
      <Command shouldFilter={false} label={label} className={classNames('min-w-0', className)}>
        <Popover.Anchor asChild>
          <div
            className={classNames(
              'flex min-h-8 flex-wrap items-center gap-1 rounded-md border border-control-line bg-surface px-1 py-0.5 transition-colors',
              'focus-within:border-ink has-aria-invalid:border-bad has-disabled:bg-sunken',
              look === 'token' && 'border-line-strong bg-paper',
            )}
          >
            {values.map((value) => (
              <Chip key={value} value={value} disabled={disabled} onRemove={() => toggle(value)} />
            ))}
            <Command.Input
              asChild
              value={query}
              onValueChange={(next) => {
                setQuery(next);
                setOpen(true);
              }}
            >
              <input
                ref={field}
                role="combobox"
                onFocus={() => setOpen(true)}
                onClick={() => setOpen(true)}
                onKeyDown={onKeyDown}
                onPaste={onPaste}
                disabled={disabled}
                aria-label={label}
                aria-expanded={open && searches}
                aria-haspopup="listbox"
                placeholder={values.length === 0 ? placeholder : undefined}
                className="h-6 min-w-20 flex-1 bg-transparent px-1 outline-none placeholder:text-ink-3"
                {...input}
              />
            </Command.Input>
          </div>
        </Popover.Anchor>
        <Popover.Portal>
          <Popover.Content
            aria-label={label}
            align="start"
            sideOffset={4}
            collisionPadding={8}
            onOpenAutoFocus={(event) => event.preventDefault()}
            onInteractOutside={(event) => {
              if (event.target instanceof Node && field.current?.parentElement?.contains(event.target)) {
                event.preventDefault();
              }
            }}
            className={classNames(floatingStyles, 'w-(--radix-popover-trigger-width) min-w-56')}
          >
            <OptionList {...found} {...{ query, allowCustom }} selected={values} onPick={toggle} />
          </Popover.Content>
        </Popover.Portal>
      </Command>
    </Popover.Root>
  );
}

function Chip({ value, disabled, onRemove }: { value: string; disabled?: boolean; onRemove: () => void }) {
  return (
    <span className="inline-flex h-6 max-w-full items-center gap-0.5 rounded-sm border border-line-strong bg-surface pl-1.5">
      <span className="truncate">{value}</span>
      <button
        type="button"
        disabled={disabled}
        onClick={onRemove}
        aria-label={`Remove ${value}`}
        className="grid size-5 place-items-center rounded-xs text-ink-3 hover:text-ink"
      >
        <X aria-hidden className="size-3" />
      </button>
    </span>
  );
}

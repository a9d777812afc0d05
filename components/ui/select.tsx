import { Check, ChevronDown } from 'lucide-react';
import { Select as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { controlStyles, tokenStyles } from '@/components/ui/control-styles';
import { floatingStyles, itemStyles } from '@/components/ui/floating-styles';

export type SelectOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };
export type SelectGroup = { label: string; options: SelectOption[] };

type SelectProps = {
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  /** Options, or groups of them. An empty string is not a value: leave `value` undefined to show the placeholder. */
  options: SelectOption[] | SelectGroup[];
  placeholder?: string;
  size?: 'sm' | 'md' | 'lg';
  /** `token` sits in a sentence: as wide as its text. */
  look?: 'field' | 'token';
  name?: string;
  id?: string;
  required?: boolean;
  disabled?: boolean;
  className?: string;
  'aria-label'?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
};

export function Select({ options, placeholder, size, look = 'field', className, id, ...rest }: SelectProps) {
  const { value, defaultValue, onValueChange, name, required, disabled, ...aria } = rest;
  return (
    <Radix.Root {...{ value, defaultValue, onValueChange, name, required, disabled }}>
      <Radix.Trigger
        id={id}
        className={classNames(
          controlStyles({ size }),
          'inline-flex items-center justify-between gap-2 text-left data-placeholder:text-ink-3',
          look === 'token' && tokenStyles,
          className,
        )}
        {...aria}
      >
        <span className="truncate">
          <Radix.Value placeholder={placeholder ?? 'Choose'} />
        </span>
        <Radix.Icon asChild>
          <ChevronDown aria-hidden className="size-3.5 shrink-0 text-ink-3" />
        </Radix.Icon>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          collisionPadding={8}
          className={classNames(
            floatingStyles,
            'max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) max-w-96',
          )}
        >
          <Radix.Viewport className="p-1">
            {options.map((entry) =>
              'options' in entry ? (
                <Group key={entry.label} group={entry} />
              ) : (
                <Item key={entry.value} option={entry} />
              ),
            )}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Group({ group }: { group: SelectGroup }) {
  return (
    <Radix.Group>
      <Radix.Label className="px-2 pt-2 pb-1 text-2xs text-ink-3">{group.label}</Radix.Label>
      {group.options.map((option) => (
        <Item key={option.value} option={option} />
      ))}
    </Radix.Group>
  );
}

function Item({ option }: { option: SelectOption }) {
  return (
    <Radix.Item value={option.value} disabled={option.disabled} className={classNames(itemStyles, 'pr-8')}>
      <span className="min-w-0">
        <Radix.ItemText>{option.label}</Radix.ItemText>
        {option.hint && <span className="block text-ink-3 text-xs">{option.hint}</span>}
      </span>
      <Radix.ItemIndicator className="absolute right-2">
        <Check aria-hidden className="size-3.5" />
      </Radix.ItemIndicator>
    </Radix.Item>
  );
}

import { RadioGroup } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

type SegmentedControlProps<Value extends string> = {
  label: string;
  options: ReadonlyArray<{ value: Value; label: ReactNode }>;
  value: Value;
  onValueChange: (value: Value) => void;
  size?: 'sm' | 'md';
  disabled?: boolean;
  className?: string;
};

/** One of two to four, all visible: arrow keys move, as in any set of radios. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, options, value, onValueChange, size = 'md', disabled, className } = props;
  return (
    <RadioGroup.Root
      aria-label={label}
      orientation="horizontal"
      value={value}
      disabled={disabled}
      onValueChange={(next) => {
        const option = options.find((candidate) => candidate.value === next);
        if (option) {
          onValueChange(option.value);
        }
      }}
      className={classNames('inline-flex shrink-0 rounded-md border border-line-strong bg-surface', className)}
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          className={classNames(
            'border-line-strong border-r px-2.5 text-ink-2 transition-colors first:rounded-l-sm last:rounded-r-sm last:border-r-0',
            'hover:text-ink data-[state=checked]:bg-ink data-[state=checked]:font-semibold data-[state=checked]:text-paper disabled:opacity-50',
            size === 'sm' ? 'h-6 text-xs' : 'h-7 text-sm',
          )}
        >
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}

import { RadioGroup as Radix } from 'radix-ui';
import { type ReactNode, useId } from 'react';
import { classNames } from '@/components/ui/class-names';
import { LabelText } from '@/components/ui/label-text';

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

type RadioGroupProps = {
  label: string;
  options: RadioOption[];
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  name?: string;
  disabled?: boolean;
  className?: string;
};

export function RadioGroup({ label, options, className, ...rest }: RadioGroupProps) {
  return (
    <Radix.Root aria-label={label} className={classNames('flex flex-col gap-2', className)} {...rest}>
      {options.map((option) => (
        <Radio key={option.value} option={option} />
      ))}
    </Radix.Root>
  );
}

function Radio({ option }: { option: RadioOption }) {
  const id = useId();
  return (
    <span className="flex items-start gap-2">
      <Radix.Item
        id={id}
        value={option.value}
        disabled={option.disabled}
        aria-describedby={option.hint ? `${id}-hint` : undefined}
        className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-full border border-control-line bg-surface transition-colors hover:border-ink data-[state=checked]:border-ink disabled:opacity-50"
      >
        <Radix.Indicator className="size-2 rounded-full bg-ink" />
      </Radix.Item>
      <LabelText id={id} label={option.label} hint={option.hint} />
    </span>
  );
}

import { Check, Minus } from 'lucide-react';
import { Checkbox as Radix } from 'radix-ui';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from '@/components/ui/class-names';

type CheckboxProps = Omit<ComponentProps<typeof Radix.Root>, 'children'> & {
  /** Without it, pass `aria-label`. */
  label?: ReactNode;
  hint?: ReactNode;
};

/** `checked` may be `'indeterminate'`: some of what it stands for, not all. */
export function Checkbox({ label, hint, className, id: givenId, ...rest }: CheckboxProps) {
  const ownId = useId();
  const id = givenId ?? ownId;
  return (
    <span className={classNames('inline-flex items-start gap-2', className)}>
      <Radix.Root
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className={classNames(
          'mt-0.5 grid size-4 shrink-0 place-items-center rounded-xs border border-control-line bg-surface text-paper transition-colors',
          'hover:border-ink data-[state=checked]:border-ink data-[state=checked]:bg-ink',
          'data-[state=indeterminate]:border-ink data-[state=indeterminate]:bg-ink disabled:opacity-50',
        )}
        {...rest}
      >
        <Radix.Indicator className="group">
          <Check aria-hidden strokeWidth={3} className="size-3 group-data-[state=indeterminate]:hidden" />
          <Minus aria-hidden strokeWidth={3} className="hidden size-3 group-data-[state=indeterminate]:block" />
        </Radix.Indicator>
      </Radix.Root>
      {label && <LabelText {...{ id, label, hint }} />}
    </span>
  );
}

/** The words beside a checkbox, a switch or a radio. */
export function LabelText({ id, label, hint }: { id: string; label: ReactNode; hint?: ReactNode }) {
  return (
    <span className="min-w-0">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span id={`${id}-hint`} className="block text-ink-3 text-xs">
          {hint}
        </span>
      )}
    </span>
  );
}

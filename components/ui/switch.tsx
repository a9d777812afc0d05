import { Switch as Radix } from 'radix-ui';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { LabelText } from '@/components/ui/checkbox';
import { classNames } from '@/components/ui/class-names';

type SwitchProps = Omit<ComponentProps<typeof Radix.Root>, 'children'> & { label?: ReactNode; hint?: ReactNode };

/** For what takes effect at once; in a form that is saved, use a checkbox. */
export function Switch({ label, hint, className, id: givenId, ...rest }: SwitchProps) {
  const ownId = useId();
  const id = givenId ?? ownId;
  return (
    <span className={classNames('inline-flex items-start gap-2.5', className)}>
      <Radix.Root
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="group h-5 w-8 shrink-0 rounded-full border border-control-line bg-sunken p-px transition-colors hover:border-ink data-[state=checked]:border-ink data-[state=checked]:bg-ink disabled:opacity-50"
        {...rest}
      >
        <Radix.Thumb className="block size-4 rounded-full bg-ink-3 transition-transform data-[state=checked]:translate-x-3 data-[state=checked]:bg-paper" />
      </Radix.Root>
      {label && <LabelText {...{ id, label, hint }} />}
    </span>
  );
}

import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Spinner } from '@/components/ui/spinner';

/** The look of a button; a link that acts like one wears it too (`LinkButton`). */
export const buttonStyles = cva(
  [
    'relative inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-semibold',
    'transition-colors aria-disabled:cursor-default disabled:cursor-default disabled:opacity-50 [&_svg]:shrink-0',
  ],
  {
    variants: {
      variant: {
        primary:
          'border-transparent bg-accent text-on-accent enabled:hover:bg-[color-mix(in_oklab,var(--accent),var(--ink)_16%)] [a&]:hover:bg-[color-mix(in_oklab,var(--accent),var(--ink)_16%)]',
        secondary: 'border-line-strong bg-surface text-ink hover:bg-sunken disabled:hover:bg-surface',
        ghost: 'border-transparent text-ink-2 hover:bg-sunken hover:text-ink disabled:hover:bg-transparent',
        danger: 'border-line-strong bg-surface text-bad hover:border-bad hover:bg-bad-soft',
      },
      size: {
        sm: 'h-7 px-2.5 text-xs [&_svg]:size-3.5',
        md: 'h-8 px-3 text-sm [&_svg]:size-4',
        lg: 'h-10 px-4 text-md [&_svg]:size-4',
        icon: 'size-8 text-sm [&_svg]:size-4',
        'icon-sm': 'size-7 text-xs [&_svg]:size-3.5',
      },
    },
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
);

export type ButtonLook = VariantProps<typeof buttonStyles>;

type ButtonProps = ComponentProps<'button'> & ButtonLook & { pending?: boolean };

/** While `pending` the button keeps its width and its focus, says it is busy and cannot be pressed again. */
export function Button({ variant, size, pending = false, className, children, onClick, type, ...rest }: ButtonProps) {
  return (
    <button
      type={pending ? 'button' : (type ?? 'button')}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      className={classNames(buttonStyles({ variant, size }), className)}
      {...(pending ? {} : { onClick })}
      {...rest}
    >
      <span className={classNames('inline-flex items-center gap-1.5', pending && 'opacity-0')}>{children}</span>
      {pending && <Spinner className="absolute" />}
    </button>
  );
}

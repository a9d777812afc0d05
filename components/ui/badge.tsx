import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { classNames } from '@/components/ui/class-names';

const badgeStyles = cva(
  'inline-flex h-5 max-w-full shrink-0 items-center gap-1.5 whitespace-nowrap rounded-full px-2 font-semibold text-xs [&_svg]:size-3.5',
  {
    variants: {
      tone: {
        neutral: 'bg-sunken text-ink-2',
        good: 'bg-good-soft text-good',
        bad: 'bg-bad-soft text-bad',
        warn: 'bg-warn-soft text-warn',
        info: 'bg-info-soft text-info',
      },
    },
    defaultVariants: { tone: 'neutral' },
  },
);

export type Tone = NonNullable<VariantProps<typeof badgeStyles>['tone']>;

export function Badge({ tone, className, ...rest }: ComponentProps<'span'> & { tone?: Tone }) {
  return <span className={classNames(badgeStyles({ tone }), className)} {...rest} />;
}

/** A state: a dot and always its word. */
export function StatePill({
  tone = 'neutral',
  children,
  className,
}: {
  tone?: Tone;
  children: string;
  className?: string;
}) {
  return (
    <Badge tone={tone} className={className}>
      <span aria-hidden className="size-1.75 rounded-full bg-current" />
      {children}
    </Badge>
  );
}

import type { ComponentProps } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Link } from '@/components/ui/link';

/** A link inside running text. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      className={classNames(
        'rounded-xs text-ink underline decoration-line-strong underline-offset-3 transition-colors hover:decoration-ink',
        className,
      )}
      {...rest}
    />
  );
}

import type { ComponentProps } from 'react';
import { type ButtonLook, buttonStyles } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Link } from '@/components/ui/link';

type LinkButtonProps = ComponentProps<typeof Link> & ButtonLook;

export function LinkButton({ variant, size, className, ...rest }: LinkButtonProps) {
  return <Link className={classNames(buttonStyles({ variant, size }), className)} {...rest} />;
}

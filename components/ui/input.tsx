import type { VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { classNames } from '@/components/ui/class-names';
import { controlStyles } from '@/components/ui/control-styles';

type InputProps = Omit<ComponentProps<'input'>, 'size'> & VariantProps<typeof controlStyles>;

export function Input({ size, className, ...rest }: InputProps) {
  return <input className={classNames(controlStyles({ size }), className)} {...rest} />;
}

import type { VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { classNames } from '@/components/ui/class-names';
import { controlStyles, tokenStyles } from '@/components/ui/control-styles';

type InputProps = Omit<ComponentProps<'input'>, 'size'> &
  VariantProps<typeof controlStyles> & {
    /** `token` sits in a sentence: give it its width. */
    look?: 'field' | 'token';
  };

export function Input({ size, look, className, ...rest }: InputProps) {
  return (
    <input className={classNames(controlStyles({ size }), look === 'token' && tokenStyles, className)} {...rest} />
  );
}

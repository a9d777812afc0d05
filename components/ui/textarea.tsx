import type { ComponentProps } from 'react';
import { classNames } from '@/components/ui/class-names';
import { controlStyles } from '@/components/ui/control-styles';

/** Grows with its text where the browser can (`field-sizing`), from `rows` upward. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={rows}
      className={classNames(
        controlStyles(),
        'field-sizing-content h-auto max-h-96 min-h-16 resize-y py-1.5 leading-normal',
        className,
      )}
      {...rest}
    />
  );
}

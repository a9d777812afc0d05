import type { ComponentProps } from 'react';
import { classNames } from '@/components/ui/class-names';

type ScrollRegionProps = ComponentProps<'section'> & {
  'aria-label': string;
  /** False where what is inside cannot be seen; it then does not scroll. */
  focusable?: boolean;
};

/** What is wider than its place scrolls inside itself, by keyboard too. */
export function ScrollRegion({ focusable = true, className, ...rest }: ScrollRegionProps) {
  return (
    <section
      tabIndex={focusable ? 0 : undefined}
      className={classNames(
        'relative min-w-0 rounded-sm focus-visible:-outline-offset-2',
        focusable && 'overflow-x-auto',
        className,
      )}
      {...rest}
    />
  );
}

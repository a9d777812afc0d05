import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

type EmptyStateProps = {
  /** A sentence that says what will be here. */
  title: ReactNode;
  /** What it is for. */
  children?: ReactNode;
  /** The first step: a button or a link, and perhaps a second, quieter one. */
  action?: ReactNode;
  /** In a card or a column rather than on a page of its own. */
  compact?: boolean;
};

export function EmptyState({ title, children, action, compact = false }: EmptyStateProps) {
  return (
    <div
      className={classNames(
        'flex flex-col items-start',
        compact ? 'gap-1.5 py-2' : 'mx-auto max-w-140 gap-3 border-line-strong border-t-4 border-double py-8 sm:my-8',
      )}
    >
      <h2 className={compact ? 'font-semibold text-sm' : 'font-serif text-figure-sm text-balance'}>{title}</h2>
      {children && (
        <div className={classNames('space-y-2 text-ink-2', !compact && 'max-w-[56ch] text-md')}>{children}</div>
      )}
      {action && <div className="flex flex-wrap items-center gap-2 pt-1.5">{action}</div>}
    </div>
  );
}

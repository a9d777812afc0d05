import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

/** The space below the header of every page of boards. */
export function BoardBody({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={classNames('px-4 py-5.5 sm:px-6.5 print:p-0', className)}>{children}</div>;
}

import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

export const tabListStyles = 'flex gap-5 overflow-x-auto border-line border-b [scrollbar-width:none]';
export const tabStyles = [
  '-mb-px shrink-0 whitespace-nowrap border-transparent border-b-2 pb-2.5 text-ink-2 text-md transition-colors hover:text-ink',
  'focus-visible:-outline-offset-2 data-[state=active]:border-accent data-[state=active]:font-semibold data-[state=active]:text-ink',
  'aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink',
].join(' ');

export function TabCount({ children, className }: { children: ReactNode; className?: string }) {
  return <span className={classNames('ml-1.5 font-normal text-ink-3', className)}>{children}</span>;
}

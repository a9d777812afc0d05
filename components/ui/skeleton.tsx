import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

/** A place kept for what is on its way; give it the size of what will come. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={classNames('block h-4 animate-breathe rounded-sm bg-sunken', className)} />;
}

const lineWidths = ['w-full', 'w-11/12', 'w-4/5', 'w-full', 'w-3/5'];

export function SkeletonText({ lines = 3, className }: { lines?: number; className?: string }) {
  return (
    <span className={classNames('block space-y-2', className)}>
      {Array.from({ length: lines }, (_, line) => `line ${line}`).map((key, line) => (
        <Skeleton key={key} className={classNames('h-3.5', lineWidths[line % lineWidths.length])} />
      ))}
    </span>
  );
}

/** Says to screen readers that something loads; wrap the skeletons of a page in it. */
export function Loading({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <div role="status" data-loading aria-label={label} className={className}>
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { TagName } from '@/lib/core/research/tag';

/** The colour of a tag; its name always stands beside it. */
export function TagDot({ color }: { color: number }) {
  return <span aria-hidden className="size-2 shrink-0 rounded-full" style={{ background: `var(--c${color})` }} />;
}

export function TagChip({ tag, children, className }: { tag: TagName; children?: ReactNode; className?: string }) {
  return (
    <span
      className={classNames(
        'inline-flex h-5 max-w-full items-center gap-1.5 rounded-full bg-sunken px-2 text-ink-2 text-xs',
        className,
      )}
    >
      <TagDot color={tag.color} />
      <span className="truncate">{tag.name}</span>
      {children}
    </span>
  );
}

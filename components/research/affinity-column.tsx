'use client';

import type { ReactNode } from 'react';
import { TagDot } from '@/components/research/tag-chip';
import { classNames } from '@/components/ui/class-names';
import { useDroppable } from '@/components/ui/drag-area';

type AffinityColumnProps = {
  /** The id of the group, or `ungrouped`. */
  id: string;
  name: string;
  color?: number;
  /** How many quotes, from how many people. */
  count: string;
  menu?: ReactNode;
  /** What it says while it is empty. */
  empty: string;
  isEmpty: boolean;
  children: ReactNode;
};

/** A column of the board, where quotes can be put down. */
export function AffinityColumn({ id, name, color, count, menu, empty, isEmpty, children }: AffinityColumnProps) {
  const { ref, isDropTarget } = useDroppable({ id });
  return (
    <section
      ref={ref}
      aria-label={name}
      className={classNames(
        'flex w-76 shrink-0 flex-col rounded-lg border border-line bg-sunken/50 p-2.5',
        isDropTarget && 'outline-2 outline-c1',
      )}
    >
      <header className="mb-2 flex items-start justify-between gap-2 px-1">
        <div className="min-w-0">
          <h2 className="flex items-center gap-2 font-semibold [overflow-wrap:anywhere]">
            {color !== undefined && <TagDot color={color} />}
            {name}
          </h2>
          <p className="text-ink-2 text-xs">{count}</p>
        </div>
        {menu}
      </header>
      {isEmpty ? (
        <p className="rounded-lg border border-line-strong border-dashed px-3 py-5 text-ink-2">{empty}</p>
      ) : (
        <ul className="space-y-2">{children}</ul>
      )}
    </section>
  );
}

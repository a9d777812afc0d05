'use client';

import { Ellipsis } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { HighlightCard } from '@/components/research/highlight-card';
import { TagDot } from '@/components/research/tag-chip';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { useDraggable } from '@/components/ui/drag-area';
import { DragHandle } from '@/components/ui/drag-handle';
import { Menu, MenuItem, MenuLabel } from '@/components/ui/dropdown-menu';
import type { AffinityGroup } from '@/lib/core/research/affinity';
import type { Highlight } from '@/lib/core/research/highlight';

type AffinityCardProps = {
  workspace: string;
  quote: Highlight;
  /** The group it is in; null for none. */
  group: string | null;
  groups: AffinityGroup[];
  mayWrite: boolean;
  /** Whether it came here by its menu or a key just now: the keyboard goes with it. */
  hasMoved: boolean;
  onMove: (group: string | null) => void;
  /** A step to the column beside it. */
  onStep: (step: 1 | -1) => void;
};

/** One quote on the board: by its handle, its menu, or Alt with an arrow key it goes to another group. */
export function AffinityCard(props: AffinityCardProps) {
  const { workspace, quote, group, groups, mayWrite, hasMoved, onMove, onStep } = props;
  const menu = useRef<HTMLButtonElement>(null);
  const { ref, handleRef, isDragSource } = useDraggable({ id: quote.id, disabled: !mayWrite });

  useEffect(() => {
    if (hasMoved) menu.current?.focus();
  }, [hasMoved]);

  function onKeyDown(event: KeyboardEvent) {
    if (!mayWrite || !event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    event.preventDefault();
    onStep(event.key === 'ArrowRight' ? 1 : -1);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its menu is the control, this only hears its keys
    <div
      ref={mayWrite ? ref : undefined}
      onKeyDown={onKeyDown}
      className={classNames('relative', isDragSource && 'opacity-45')}
    >
      <HighlightCard
        workspace={workspace}
        highlight={quote}
        actions={
          mayWrite && (
            <>
              <Menu
                label="Move the quote to"
                trigger={
                  <Button ref={menu} size="icon-sm" variant="ghost" aria-label="Move the quote">
                    <Ellipsis aria-hidden />
                  </Button>
                }
              >
                <MenuLabel>Move to</MenuLabel>
                <div className="max-h-64 overflow-y-auto">
                  {groups
                    .filter(({ id }) => id !== group)
                    .map(({ id, name, color }) => (
                      <MenuItem key={id} icon={<TagDot color={color} />} onSelect={() => onMove(id)}>
                        {name}
                      </MenuItem>
                    ))}
                  {group !== null && <MenuItem onSelect={() => onMove(null)}>Not grouped yet</MenuItem>}
                  {groups.length === 0 && <MenuItem disabled>No group is there yet</MenuItem>}
                </div>
              </Menu>
              <DragHandle handleRef={handleRef} />
            </>
          )
        }
      />
    </div>
  );
}

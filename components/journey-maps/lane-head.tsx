'use client';

import { ArrowDown, ArrowUp, Ellipsis, Trash2 } from 'lucide-react';
import { HeadName } from '@/components/documents/head-name';
import { stepKeys } from '@/components/documents/step-keys';
import { laneLooks } from '@/components/journey-maps/lane-looks';
import { useOpenMap } from '@/components/journey-maps/map-context';
import { Button } from '@/components/ui/button';
import { useDraggable } from '@/components/ui/drag-area';
import { DragHandle } from '@/components/ui/drag-handle';
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/dropdown-menu';
import { Kbd } from '@/components/ui/kbd';
import { toastDone } from '@/components/ui/toast';
import { invertEdits } from '@/lib/core/documents/invert-edits';
import type { Lane } from '@/lib/core/journey-maps/journey-map';
import { moveNamed, removeNamed, setNamed } from '@/lib/core/journey-maps/map-edits';

type LaneHeadProps = { lane: Lane; place: number };

export function LaneHead({ lane, place }: LaneHeadProps) {
  const { content, mayWrite, edit } = useOpenMap();
  const { ref, handleRef, isDragSource } = useDraggable({ id: `lane#${lane.id}`, type: 'lane', disabled: !mayWrite });
  const { icon: Icon } = laneLooks[lane.kind];
  const move = (to: number) => edit(moveNamed(content, 'lanes', lane.id, to));
  const onKeyDown = stepKeys('down', mayWrite ? (step) => move(place + step) : null);
  function remove() {
    const edits = removeNamed(content, 'lanes', lane.id);
    edit(edits);
    toastDone(`"${lane.name}" is off the map, with what was in it.`, { onUndo: () => edit(invertEdits(edits)) });
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Alt with the arrow keys moves the lane from whatever in it has the focus.
    <div ref={ref} className={`flex items-start gap-1 ${isDragSource ? 'opacity-50' : ''}`} onKeyDown={onKeyDown}>
      {mayWrite && (
        <span data-no-picture className="-ml-1.5">
          <DragHandle handleRef={handleRef} />
        </span>
      )}
      <div className="min-w-0 flex-1 pt-1.5">
        <Icon aria-hidden className="mb-1 size-4 text-ink-3" />
        <HeadName
          label="Name of the lane"
          name={lane.name}
          maxLength={60}
          className="font-semibold text-sm [overflow-wrap:anywhere]"
          onRename={
            mayWrite
              ? (name, seen) => edit(setNamed(content, 'lanes', { id: lane.id, field: 'name', is: name, seen }))
              : null
          }
        />
      </div>
      {mayWrite && (
        <Menu
          align="start"
          label={`Change ${lane.name}`}
          trigger={
            <Button
              variant="ghost"
              size="icon-sm"
              data-no-picture
              aria-label={`Change ${lane.name}`}
              className="text-ink-3"
            >
              <Ellipsis aria-hidden />
            </Button>
          }
        >
          <MenuItem
            icon={<ArrowUp aria-hidden />}
            shortcut={<Kbd keys={['Alt', '↑']} />}
            disabled={place === 0}
            onSelect={() => move(place - 1)}
          >
            Move up
          </MenuItem>
          <MenuItem
            icon={<ArrowDown aria-hidden />}
            shortcut={<Kbd keys={['Alt', '↓']} />}
            disabled={place === content.lanes.length - 1}
            onSelect={() => move(place + 1)}
          >
            Move down
          </MenuItem>
          <MenuSeparator />
          <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={remove}>
            Take away
          </MenuItem>
        </Menu>
      )}
    </div>
  );
}

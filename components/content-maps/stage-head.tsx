'use client';

import { ArrowLeft, ArrowRight, Ellipsis, Plus, Trash2 } from 'lucide-react';
import { useContentMap } from '@/components/content-maps/content-context';
import { HeadName } from '@/components/documents/head-name';
import { newId } from '@/components/documents/new-id';
import { stepKeys } from '@/components/documents/step-keys';
import { Button } from '@/components/ui/button';
import { useDraggable } from '@/components/ui/drag-area';
import { DragHandle } from '@/components/ui/drag-handle';
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/dropdown-menu';
import { Kbd } from '@/components/ui/kbd';
import { toastDone } from '@/components/ui/toast';
import { addStage, moveStage, removeStage, renameStage } from '@/lib/core/content-maps/content-edits';
import { type ContentStage, contentLimits } from '@/lib/core/content-maps/content-map';
import { invertEdits } from '@/lib/core/documents/invert-edits';

type StageHeadProps = { stage: ContentStage; place: number };

/** A stage by its name, moved by its handle, its menu, or Alt with the arrow keys. */
export function StageHead({ stage, place }: StageHeadProps) {
  const { content, mayWrite, edit } = useContentMap();
  const { ref, handleRef, isDragSource } = useDraggable({
    id: `stage#${stage.id}`,
    type: 'stage',
    disabled: !mayWrite,
  });
  const onKeyDown = stepKeys('across', mayWrite ? (step) => edit(moveStage(content, stage.id, place + step)) : null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Alt with the arrow keys moves the stage from whatever in it has the focus.
    <div ref={ref} className={isDragSource ? 'opacity-50' : undefined} onKeyDown={onKeyDown}>
      <div className="flex items-start gap-1">
        {mayWrite && (
          <span className="-ml-1.5">
            <DragHandle handleRef={handleRef} />
          </span>
        )}
        <span className="min-w-0 flex-1 pt-1">
          <span className="mr-1.5 font-normal text-ink-3 text-xs tabular-nums">{place + 1}</span>
          <HeadName
            label={`Name of stage ${place + 1}`}
            name={stage.name}
            maxLength={80}
            className="font-serif text-lg leading-tight [overflow-wrap:anywhere]"
            onRename={mayWrite ? (is, seen) => edit(renameStage(content, stage.id, { is, seen })) : null}
          />
        </span>
        {mayWrite && <StageMenu stage={stage} place={place} />}
      </div>
    </div>
  );
}

function StageMenu({ stage, place }: StageHeadProps) {
  const { content, edit } = useContentMap();
  const count = content.stages.length;
  function remove() {
    const edits = removeStage(content, stage.id);
    edit(edits);
    toastDone(`"${stage.name}" is off the map, with what was in it.`, { onUndo: () => edit(invertEdits(edits)) });
  }
  const newStage = () => ({ id: newId('stage'), name: 'A new stage' });
  return (
    <Menu
      label={`Change ${stage.name}`}
      trigger={
        <Button variant="ghost" size="icon-sm" aria-label={`Change ${stage.name}`} className="text-ink-3">
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      <MenuItem
        icon={<ArrowLeft aria-hidden />}
        shortcut={<Kbd keys={['Alt', '←']} />}
        disabled={place === 0}
        onSelect={() => edit(moveStage(content, stage.id, place - 1))}
      >
        Move earlier
      </MenuItem>
      <MenuItem
        icon={<ArrowRight aria-hidden />}
        shortcut={<Kbd keys={['Alt', '→']} />}
        disabled={place === count - 1}
        onSelect={() => edit(moveStage(content, stage.id, place + 1))}
      >
        Move later
      </MenuItem>
      <MenuItem
        icon={<Plus aria-hidden />}
        disabled={count >= contentLimits.stages}
        onSelect={() => edit(addStage(content, newStage(), stage.id))}
      >
        Add a stage after it
      </MenuItem>
      <MenuSeparator />
      <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={remove}>
        Take away
      </MenuItem>
    </Menu>
  );
}

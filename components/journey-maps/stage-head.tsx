'use client';

import { ArrowLeft, ArrowRight, Ellipsis, Lightbulb, Link2, Plus, Trash2 } from 'lucide-react';
import { HeadName } from '@/components/documents/head-name';
import { newId } from '@/components/documents/new-id';
import { stepKeys } from '@/components/documents/step-keys';
import { useMakeOpportunity } from '@/components/evidence/make-opportunity';
import { useOpenMap } from '@/components/journey-maps/map-context';
import { StageFigure } from '@/components/journey-maps/stage-figure';
import { Button } from '@/components/ui/button';
import { useDraggable } from '@/components/ui/drag-area';
import { DragHandle } from '@/components/ui/drag-handle';
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/dropdown-menu';
import { Kbd } from '@/components/ui/kbd';
import { toastDone } from '@/components/ui/toast';
import { invertEdits } from '@/lib/core/documents/invert-edits';
import { mapLimits, type Stage } from '@/lib/core/journey-maps/journey-map';
import { addNamed, moveNamed, removeNamed, setNamed } from '@/lib/core/journey-maps/map-edits';

type StageHeadProps = { stage: Stage; place: number };

/** A stage with its name, its event and how many get there. */
export function StageHead({ stage, place }: StageHeadProps) {
  const { content, numbers, mayWrite, edit, openTie } = useOpenMap();
  const { ref, handleRef, isDragSource } = useDraggable({
    id: `stage#${stage.id}`,
    type: 'stage',
    disabled: !mayWrite,
  });
  const own = numbers.get(stage.id);
  const onKeyDown = stepKeys(
    'across',
    mayWrite ? (step) => edit(moveNamed(content, 'stages', stage.id, place + step)) : null,
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Alt with the arrow keys moves the stage from whatever in it has the focus.
    <div ref={ref} className={isDragSource ? 'opacity-50' : undefined} onKeyDown={onKeyDown}>
      <div className="flex items-start gap-1">
        {mayWrite && (
          <span data-no-picture className="-ml-1.5">
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
            onRename={
              mayWrite
                ? (name, seen) => edit(setNamed(content, 'stages', { id: stage.id, field: 'name', is: name, seen }))
                : null
            }
          />
        </span>
        {mayWrite && <StageMenu stage={stage} place={place} />}
      </div>
      <div className="mt-1.5 font-normal">
        {own && <StageFigure numbers={own} remark={own.remark} />}
        {stage.event && (
          <p className="mt-0.5 text-ink-3 text-xs [overflow-wrap:anywhere]">Counted: {own?.did ?? stage.event.event}</p>
        )}
        {own?.suggestion && mayWrite && (
          <Button
            size="sm"
            className="mt-1.5"
            data-no-picture
            onClick={() =>
              edit(
                setNamed(content, 'stages', {
                  id: stage.id,
                  field: 'event',
                  is: { ...stage.event, event: own.suggestion },
                }),
              )
            }
          >
            Use {own.suggestion}
          </Button>
        )}
        {!stage.event && mayWrite && (
          <Button
            size="sm"
            variant="ghost"
            data-no-picture
            className="-ml-2 font-normal text-ink-3"
            onClick={() => openTie(stage.id)}
          >
            <Link2 aria-hidden /> Tie to an event
          </Button>
        )}
      </div>
    </div>
  );
}

function StageMenu({ stage, place }: StageHeadProps) {
  const { workspace, mapKey, content, edit, openTie } = useOpenMap();
  const makeOpportunity = useMakeOpportunity(workspace);
  const count = content.stages.length;
  const move = (to: number) => edit(moveNamed(content, 'stages', stage.id, to));
  function remove() {
    const edits = removeNamed(content, 'stages', stage.id);
    edit(edits);
    toastDone(`"${stage.name}" is off the map, with what was in it.`, { onUndo: () => edit(invertEdits(edits)) });
  }
  return (
    <Menu
      label={`Change ${stage.name}`}
      trigger={
        <Button
          variant="ghost"
          size="icon-sm"
          data-no-picture
          aria-label={`Change ${stage.name}`}
          className="text-ink-3"
        >
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      <MenuItem icon={<Link2 aria-hidden />} onSelect={() => openTie(stage.id)}>
        {stage.event ? 'Tie to another event' : 'Tie to an event'}
      </MenuItem>
      {stage.event && (
        <MenuItem onSelect={() => edit(setNamed(content, 'stages', { id: stage.id, field: 'event', is: null }))}>
          Untie
        </MenuItem>
      )}
      <MenuItem
        icon={<Lightbulb aria-hidden />}
        onSelect={() =>
          makeOpportunity.mutate({
            title: `Fewer stop at “${stage.name}”`,
            persona: content.persona,
            source: { kind: 'stage', map: mapKey, stage: stage.id },
          })
        }
      >
        Make it an opportunity
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        icon={<ArrowLeft aria-hidden />}
        shortcut={<Kbd keys={['Alt', '←']} />}
        disabled={place === 0}
        onSelect={() => move(place - 1)}
      >
        Move earlier
      </MenuItem>
      <MenuItem
        icon={<ArrowRight aria-hidden />}
        shortcut={<Kbd keys={['Alt', '→']} />}
        disabled={place === count - 1}
        onSelect={() => move(place + 1)}
      >
        Move later
      </MenuItem>
      <MenuItem
        icon={<Plus aria-hidden />}
        disabled={count >= mapLimits.stages}
        onSelect={() => edit(addNamed(content, 'stages', newStage(), stage.id))}
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

export const newStage = (): Stage => ({ id: newId('stage'), name: 'A new stage', event: null });

'use client';

import { Plus } from 'lucide-react';
import { type ReactNode, type Ref, useState } from 'react';
import { newId } from '@/components/documents/new-id';
import { LaneHead } from '@/components/journey-maps/lane-head';
import { laneLooks } from '@/components/journey-maps/lane-looks';
import { MapCell } from '@/components/journey-maps/map-cell';
import { useOpenMap } from '@/components/journey-maps/map-context';
import { newStage, StageHead } from '@/components/journey-maps/stage-head';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { DragArea, useDroppable } from '@/components/ui/drag-area';
import { Menu, MenuItem } from '@/components/ui/dropdown-menu';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { LaneKind, mapLimits } from '@/lib/core/journey-maps/journey-map';
import { addNamed, moveNamed } from '@/lib/core/journey-maps/map-edits';

type MapGridProps = { name: string; picture: Ref<HTMLTableElement> };

/** Stages side by side, lanes below each other. The names of the lanes stay where they are when it scrolls. */
export function MapGrid({ name, picture }: MapGridProps) {
  const { content, edit } = useOpenMap();
  const [said, setSaid] = useState('');
  const { stages, lanes } = content;
  function drop(dragged: string, target: string) {
    const [list, id = ''] = dragged.split('#');
    const to = target.split('#')[1] ?? '';
    const items = list === 'stage' ? stages : lanes;
    const place = items.findIndex((item) => item.id === to);
    if (!target.startsWith(`${list}#`) || place < 0) return;
    const edits = moveNamed(content, list === 'stage' ? 'stages' : 'lanes', id, place);
    if (edits.length === 0) return;
    edit(edits);
    setSaid(`${items.find((item) => item.id === id)?.name} is in place ${place + 1} now.`);
  }
  return (
    <DragArea onDrop={drop}>
      <ScrollRegion aria-label={`The map ${name}`} className="rounded-lg border border-line bg-surface">
        <table ref={picture} className="w-full border-separate border-spacing-0 bg-surface">
          <thead>
            <tr>
              <td className={classNames(sticky, 'w-38 min-w-38 border-b')} />
              {stages.map((stage, place) => (
                <DropHead key={stage.id} id={`stage#${stage.id}`} type="stage" scope="col">
                  <StageHead {...{ stage, place }} />
                </DropHead>
              ))}
              <AddStage />
            </tr>
          </thead>
          <tbody>
            {lanes.map((lane, place) => (
              <tr key={lane.id}>
                <DropHead id={`lane#${lane.id}`} type="lane" scope="row">
                  <LaneHead {...{ lane, place }} />
                </DropHead>
                {stages.map((stage) => (
                  <td key={stage.id} className="h-px border-line border-b border-l p-2 align-top">
                    <MapCell stage={stage} lane={lane} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <AddLane />
      <p role="status" className="sr-only">
        {said}
      </p>
    </DragArea>
  );
}

const sticky = 'sticky left-0 z-1 border-line bg-surface';

type DropHeadProps = { id: string; type: 'stage' | 'lane'; scope: 'col' | 'row'; children: ReactNode };

/** The head of a stage or lane, where another one can be put down. */
function DropHead({ id, type, scope, children }: DropHeadProps) {
  const { ref, isDropTarget } = useDroppable({ id, accept: type });
  return (
    <th
      ref={ref}
      scope={scope}
      className={classNames(
        'border-line border-b p-2 text-left align-top font-normal',
        type === 'stage' ? 'min-w-56 border-l' : classNames(sticky, 'w-38 min-w-38'),
        isDropTarget && 'shadow-[inset_0_0_0_2px_var(--c1)]',
      )}
    >
      {children}
    </th>
  );
}

function AddStage() {
  const { content, mayWrite, edit } = useOpenMap();
  if (!mayWrite || content.stages.length >= mapLimits.stages) return null;
  return (
    <td data-no-picture className="w-12 border-line border-b border-l p-1.5 align-top">
      <Button
        size="icon"
        variant="ghost"
        aria-label="Add a stage"
        onClick={() => edit(addNamed(content, 'stages', newStage()))}
      >
        <Plus aria-hidden />
      </Button>
    </td>
  );
}

export function AddLane() {
  const { content, mayWrite, edit } = useOpenMap();
  if (!mayWrite || content.lanes.length >= mapLimits.lanes) return null;
  const hasCurve = content.lanes.some(({ kind }) => kind === 'emotion');
  const kinds = LaneKind.options.filter((kind) => kind !== 'emotion' || !hasCurve);
  return (
    <div className="mt-2.5">
      <Menu
        align="start"
        label="Add a lane"
        trigger={
          <Button variant="ghost">
            <Plus aria-hidden /> Add a lane
          </Button>
        }
      >
        {kinds.map((kind) => {
          const { icon: Icon, label, name } = laneLooks[kind];
          return (
            <MenuItem
              key={kind}
              icon={<Icon aria-hidden />}
              onSelect={() => edit(addNamed(content, 'lanes', { id: newId('lane'), kind, name }))}
            >
              {label}
            </MenuItem>
          );
        })}
      </Menu>
    </div>
  );
}

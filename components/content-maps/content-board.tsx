'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { nameIn, type Place, useContentMap } from '@/components/content-maps/content-context';
import { ItemCard } from '@/components/content-maps/item-card';
import { StageHead } from '@/components/content-maps/stage-head';
import { newId } from '@/components/documents/new-id';
import { useIsNarrow } from '@/components/documents/use-is-narrow';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { DragArea, useDroppable } from '@/components/ui/drag-area';
import { EmptyState } from '@/components/ui/empty-state';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { addStage, moveStage, placeItem } from '@/lib/core/content-maps/content-edits';
import { contentLimits } from '@/lib/core/content-maps/content-map';

/** Stages side by side, a row for each persona; stage by stage on a narrow screen. */
export function ContentBoard() {
  const { content, edit } = useContentMap();
  const [said, setSaid] = useState('');
  const isNarrow = useIsNarrow();
  function drop(dragged: string, target: string) {
    const [kind, id = ''] = dragged.split('#');
    const [on, first = '', second = ''] = target.split('#');
    if (kind === 'stage' && on === 'stage') {
      const place = content.stages.findIndex((stage) => stage.id === first);
      edit(moveStage(content, id, place));
      setSaid(`The stage is in place ${place + 1} now.`);
    }
    if (kind !== 'item' || id === first) return;
    const before = on === 'item' ? content.items.find((item) => item.id === first) : undefined;
    const place = before ?? { persona: first, stage: second };
    if (!before && on !== 'place') return;
    edit(placeItem(content, id, { persona: place.persona, stage: place.stage, before: before?.id ?? null }));
    setSaid(`It is in ${content.stages.find((stage) => stage.id === place.stage)?.name ?? 'another stage'} now.`);
  }
  if (content.stages.length === 0) return <NoStages />;
  return (
    <DragArea disabled={isNarrow} onDrop={drop}>
      {isNarrow ? <StageByStage /> : <SideBySide />}
      <p role="status" className="sr-only">
        {said}
      </p>
    </DragArea>
  );
}

function SideBySide() {
  const { content, cast } = useContentMap();
  return (
    <ScrollRegion aria-label="Pieces by stage" className="rounded-lg border border-line bg-surface">
      <table className="w-full border-separate border-spacing-0">
        <thead>
          <tr>
            <td className="sticky left-0 z-1 w-26 min-w-26 border-line border-b bg-surface" />
            {content.stages.map((stage, place) => (
              <DropHead key={stage.id} id={stage.id}>
                <StageHead stage={stage} place={place} />
              </DropHead>
            ))}
            <AddStage />
          </tr>
        </thead>
        <tbody>
          {content.personas.map(({ id }) => (
            <tr key={id}>
              <th
                scope="row"
                className="sticky left-0 z-1 border-line border-b bg-surface p-2.5 text-left align-top font-semibold text-sm"
              >
                {nameIn(cast, id)}
              </th>
              {content.stages.map((stage) => (
                <PlaceCell key={stage.id} persona={id} stage={stage.id} />
              ))}
            </tr>
          ))}
          {content.personas.length === 0 && (
            <tr>
              <td colSpan={content.stages.length + 2} className="p-4 text-ink-2">
                Choose above whom this map is for, and each of them gets a row here.
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function DropHead({ id, children }: { id: string; children: React.ReactNode }) {
  const { ref, isDropTarget } = useDroppable({ id: `stage#${id}`, accept: 'stage' });
  return (
    <th
      ref={ref}
      scope="col"
      className={classNames(
        'min-w-56 border-line border-b border-l p-2 text-left align-top font-normal',
        isDropTarget && dropLook,
      )}
    >
      {children}
    </th>
  );
}

const dropLook = 'shadow-[inset_0_0_0_2px_var(--c1)]';

function PlaceCell(place: Place) {
  const { ref, isDropTarget } = useDroppable({ id: `place#${place.persona}#${place.stage}`, accept: 'item' });
  return (
    <td ref={ref} className={classNames('border-line border-b border-l p-2 align-top', isDropTarget && dropLook)}>
      <PlaceItems {...place} />
    </td>
  );
}

/** The pieces in one place, and the way to another one. */
function PlaceItems({ persona, stage }: Place) {
  const { content, cast, mayWrite, newItem } = useContentMap();
  const items = content.items.filter((item) => item.persona === persona && item.stage === stage);
  const name = content.stages.find(({ id }) => id === stage)?.name ?? stage;
  return (
    <>
      {items.length > 0 && (
        <ul className="space-y-2">
          {items.map((item, place) => (
            <li key={item.id}>
              <ItemCard item={item} place={place} count={items.length} />
            </li>
          ))}
        </ul>
      )}
      {items.length === 0 && !mayWrite && <p className="text-ink-3 text-xs">Nothing yet.</p>}
      {mayWrite && content.items.length < contentLimits.items && (
        <Button
          size="sm"
          variant="ghost"
          className="mt-1 font-normal text-ink-3"
          aria-label={`Add a piece for ${nameIn(cast, persona)} in ${name}`}
          onClick={() => newItem({ persona, stage })}
        >
          <Plus aria-hidden /> Add
        </Button>
      )}
    </>
  );
}

function StageByStage() {
  const { content, cast } = useContentMap();
  return (
    <>
      {content.personas.length === 0 && (
        <p className="mb-3 text-ink-2">Choose above whom this map is for, and pieces can be added here.</p>
      )}
      <ol className="space-y-4">
        {content.stages.map((stage, place) => (
          <li key={stage.id} className="rounded-lg border border-line bg-surface p-3.5">
            <StageHead stage={stage} place={place} />
            {content.personas.map(({ id }) => (
              <section key={id} className="mt-3 border-line border-t pt-3">
                <h3 className="mb-1.5 font-semibold text-ink-2 text-xs">{nameIn(cast, id)}</h3>
                <PlaceItems persona={id} stage={stage.id} />
              </section>
            ))}
          </li>
        ))}
      </ol>
      <NewStage label="Add a stage" />
    </>
  );
}

function useAddStage() {
  const { content, edit } = useContentMap();
  return () => edit(addStage(content, { id: newId('stage'), name: 'A new stage' }));
}

function AddStage() {
  const { content, mayWrite } = useContentMap();
  const add = useAddStage();
  if (!mayWrite || content.stages.length >= contentLimits.stages) return null;
  return (
    <td className="w-12 border-line border-b border-l p-1.5 align-top">
      <Button size="icon" variant="ghost" aria-label="Add a stage" onClick={add}>
        <Plus aria-hidden />
      </Button>
    </td>
  );
}

function NewStage({ label, primary = false }: { label: string; primary?: boolean }) {
  const { content, mayWrite } = useContentMap();
  const add = useAddStage();
  if (!mayWrite || content.stages.length >= contentLimits.stages) return null;
  return (
    <Button className="mt-3" variant={primary ? 'primary' : 'secondary'} onClick={add}>
      <Plus aria-hidden /> {label}
    </Button>
  );
}

function NoStages() {
  return (
    <EmptyState title="No stage yet." action={<NewStage primary label="Add the first stage" />}>
      Stages are what somebody goes through, from noticing a problem to staying. Each piece of content stands in one of
      them, for one persona.
    </EmptyState>
  );
}

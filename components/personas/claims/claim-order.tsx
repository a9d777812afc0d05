'use client';

import { ArrowDown, ArrowUp, Ellipsis } from 'lucide-react';
import { createContext, type KeyboardEvent, type ReactNode, useContext, useState } from 'react';
import type { ClaimDoing } from '@/components/personas/claims/claim-doing';
import { DropGap, placeOfGap } from '@/components/rule-builder/drop-gap';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { DragArea, useDraggable } from '@/components/ui/drag-area';
import { DragHandle } from '@/components/ui/drag-handle';
import { Menu, MenuItem } from '@/components/ui/dropdown-menu';
import { Kbd } from '@/components/ui/kbd';
import type { Claim } from '@/lib/core/claims/claim';
import { type ClaimPlace, placeOfClaimGap, stepClaim } from '@/lib/core/claims/place-claim';
import { SectionKey } from '@/lib/core/personas/sections';

type Direction = 'up' | 'down';
type Steps = {
  mayStep: (id: string, direction: Direction) => boolean;
  step: (id: string, direction: Direction) => void;
};

const StepsContext = createContext<Steps>({ mayStep: () => false, step: () => undefined });

type ClaimOrderProps = { claims: Claim[]; doing: ClaimDoing; children: ReactNode };

/** Claims are put in order by dragging, from their menu, or by Alt with the arrow keys. */
export function ClaimOrder({ claims, doing, children }: ClaimOrderProps) {
  const [said, setSaid] = useState('');

  function move(id: string, place: ClaimPlace) {
    const claim = claims.find((one) => one.id === id);
    const same = claim?.section === place.section;
    if (!claim || (same && placesIn(claims, claim).indexOf(claim) === place.position)) return;
    setSaid(`${claim.text} Now in place ${place.position + 1}.`);
    doing.claims.move.mutate({ id, ...place });
  }

  const steps: Steps = {
    mayStep: (id, direction) => stepClaim(claims, id, direction) !== null,
    step: (id, direction) => {
      const place = stepClaim(claims, id, direction);
      if (place) move(id, place);
    },
  };

  return (
    <StepsContext value={steps}>
      <DragArea
        onDrop={(id, over) => {
          const gap = placeOfGap(over);
          const section = SectionKey.safeParse(gap?.group);
          if (!gap || !section.success) return;
          move(id, placeOfClaimGap(claims, id, { section: section.data, index: gap.index }));
        }}
      >
        {children}
      </DragArea>
      <p role="status" className="sr-only">
        {said}
      </p>
    </StepsContext>
  );
}

const placesIn = (claims: Claim[], { section }: Claim) => claims.filter((one) => one.section === section);

type MovableClaimProps = { claim: Claim; index: number; doing: ClaimDoing; children: ReactNode };

/** One claim with the handle it is dragged by, and the gap before it. */
export function MovableClaim({ claim, index, doing, children }: MovableClaimProps) {
  const { mayWrite } = doing;
  const { step } = useContext(StepsContext);
  const { ref, handleRef, isDragSource } = useDraggable({ id: claim.id, disabled: !mayWrite });

  function onKeyDown(event: KeyboardEvent) {
    const direction = event.altKey ? keys[event.key] : undefined;
    if (!mayWrite || !direction || event.defaultPrevented) return;
    event.preventDefault();
    step(claim.id, direction);
  }

  return (
    <li
      id={`claim-${claim.id}`}
      className="break-inside-avoid scroll-mt-20"
      data-state={claim.state}
      onKeyDown={onKeyDown}
    >
      {mayWrite ? (
        <DropGap place={{ group: claim.section, index }} quiet={doing.claims.move.isPending} />
      ) : (
        index > 0 && <div className="h-2 print:h-1" />
      )}
      <div
        ref={mayWrite ? ref : undefined}
        className={classNames(
          'relative rounded-lg border border-line bg-surface transition-opacity',
          mayWrite && 'pl-4 print:pl-0',
          isDragSource && 'opacity-60',
        )}
      >
        {mayWrite && (
          <div className="absolute top-2.5 left-0.5 print:hidden">
            <DragHandle handleRef={handleRef} />
          </div>
        )}
        {children}
      </div>
    </li>
  );
}

const keys: Record<string, Direction | undefined> = { ArrowUp: 'up', ArrowDown: 'down' };

/** The place behind the last claim of a section. */
export function LastGap({ section, index }: { section: SectionKey; index: number }) {
  return (
    <li aria-hidden>
      <DropGap place={{ group: section, index }} />
    </li>
  );
}

const moves = [
  { direction: 'up', label: 'Move up', key: '↑', icon: ArrowUp },
  { direction: 'down', label: 'Move down', key: '↓', icon: ArrowDown },
] as const;

/** What dragging does, for those who do not drag. */
export function ClaimMenu({ claim }: { claim: Claim }) {
  const { mayStep, step } = useContext(StepsContext);
  return (
    <Menu
      label={`Order of “${claim.text}”`}
      trigger={
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={`Order of “${claim.text}”`}
          className="ml-auto text-ink-3 print:hidden"
        >
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      {moves.map(({ direction, label, key, icon: Icon }) => (
        <MenuItem
          key={direction}
          icon={<Icon aria-hidden />}
          shortcut={<Kbd keys={['Alt', key]} />}
          disabled={!mayStep(claim.id, direction)}
          onSelect={() => step(claim.id, direction)}
        >
          {label}
        </MenuItem>
      ))}
    </Menu>
  );
}

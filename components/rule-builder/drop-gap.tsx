'use client';

import { classNames } from '@/components/ui/class-names';
import { useDragged, useDroppable } from '@/components/ui/drag-area';
import { isWithin, type Place } from '@/lib/core/segments/edit-rule';

/** The place between two conditions, where a dragged one can be put down. */
export function DropGap({ place, quiet = false }: { place: Place; quiet?: boolean }) {
  const dragged = useDragged();
  const disabled = quiet || (dragged !== null && isWithin(place.group, dragged));
  const { ref, isDropTarget } = useDroppable({ id: gapId(place), disabled });
  return (
    <div aria-hidden className="relative h-2 print:h-1">
      {/* Taller than the gap, so that it can be hit. */}
      <div ref={ref} className={classNames('absolute inset-x-0 -inset-y-2.5', !dragged && 'pointer-events-none')} />
      {isDropTarget && <div className="absolute inset-x-0 top-0.75 h-0.5 rounded-full bg-c1" />}
    </div>
  );
}

function gapId({ group, index }: Place): string {
  return `${group}#${index}`;
}

export function placeOfGap(id: string): Place | null {
  const at = id.match(/^(.*)#(\d+)$/);
  return at ? { group: at[1] ?? '', index: Number(at[2]) } : null;
}

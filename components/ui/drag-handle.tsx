import { GripVertical } from 'lucide-react';

/** For the pointer only: the menu and Alt with the arrow keys do the same. */
export function DragHandle({ handleRef }: { handleRef: (element: Element | null) => void }) {
  return (
    <span
      ref={handleRef}
      aria-hidden
      tabIndex={-1}
      data-drag-handle
      className="grid h-8 w-5 shrink-0 cursor-grab touch-none place-items-center rounded-sm text-line-strong transition-colors hover:text-ink-2 active:cursor-grabbing"
    >
      <GripVertical className="size-4" />
    </span>
  );
}

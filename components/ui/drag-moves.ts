import type { DragEngine, Moving } from '@/components/ui/drag-engine';

/** What goes on in one area. It lives outside React, so that a move draws only what it concerns. */
export type DragMoves = {
  subscribe: (listener: () => void) => () => void;
  moving: () => Moving;
  engine: () => DragEngine | null;
  move: (moving: Moving) => void;
  run: (engine: DragEngine | null) => void;
};

const still: Moving = { source: null, target: null };

export function createDragMoves(): DragMoves {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  let moving = still;
  let engine: DragEngine | null = null;
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    moving: () => moving,
    engine: () => engine,
    move: (next) => {
      moving = next;
      tell();
    },
    run: (next) => {
      engine = next;
      moving = still;
      tell();
    },
  };
}

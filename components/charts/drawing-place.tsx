import type { ReactNode } from 'react';

/** Keeps the room of a drawing while its code is on the way, so that nothing jumps. */
export function DrawingPlace({ height, empty, children }: { height: number; empty: boolean; children: ReactNode }) {
  if (empty) {
    return <p className="py-3 text-ink-3 text-xs">There is nothing to draw yet.</p>;
  }
  return <div style={{ height }}>{children}</div>;
}

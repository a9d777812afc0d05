'use client';

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { flushSync } from 'react-dom';
import type { DragEngine, Moving } from '@/components/ui/drag-engine';
import { createDragMoves, type DragMoves } from '@/components/ui/drag-moves';

const MovesContext = createContext<DragMoves>(createDragMoves());

type DragAreaProps = {
  /** Nothing in it can be dragged, and the library is not fetched. */
  disabled?: boolean;
  /** What was dragged was put down over a place. */
  onDrop?: (source: string, target: string) => void;
  children: ReactNode;
};

/**
 * The area in which things are dragged by the pointer. The library that does it is fetched when the page is there:
 * until it came, a handle does nothing, and menus and keys move things as ever.
 */
export function DragArea({ disabled = false, onDrop, children }: DragAreaProps) {
  const [moves] = useState(createDragMoves);
  // The library looks where things are once it was told of the drop: they have to be there by then.
  const drop = useEffectEvent((source: string, target: string) => flushSync(() => onDrop?.(source, target)));
  useEffect(() => {
    if (disabled) return;
    let gone = false;
    async function begin() {
      const { startDragging } = await import('@/components/ui/drag-engine');
      if (!gone) moves.run(startDragging(moves.move, (source, target) => drop(source, target)));
    }
    void begin();
    return () => {
      gone = true;
      moves.engine()?.stop();
      moves.run(null);
    };
  }, [disabled, moves]);
  return <MovesContext value={moves}>{children}</MovesContext>;
}

/** What of an area's moves concerns whoever asks. */
function useMoving<Part>(partOf: (moving: Moving) => Part): Part {
  const moves = useContext(MovesContext);
  const read = () => partOf(moves.moving());
  return useSyncExternalStore(moves.subscribe, read, read);
}

function useEngine(): DragEngine | null {
  const moves = useContext(MovesContext);
  return useSyncExternalStore(moves.subscribe, moves.engine, () => null);
}

/** The id of what is being dragged in this area, or null. */
export function useDragged(): string | null {
  return useMoving(({ source }) => source);
}

type DraggableProps = { id: string; type?: string; disabled?: boolean };

/** Something that can be taken by its handle: `ref` goes to the whole, `handleRef` to the handle. */
export function useDraggable({ id, type, disabled = false }: DraggableProps) {
  const isDragSource = useMoving(({ source }) => source === id);
  const handle = useRef<Element>(null);
  const { entity, ref } = useEntity(id, disabled, (engine) => {
    const draggable = engine.draggable({ id, ...(type && { type }), disabled });
    draggable.handle = handle.current ?? undefined;
    return draggable;
  });
  const handleRef = useCallback(
    (element: Element | null) => {
      handle.current = element;
      if (entity.current) entity.current.handle = element ?? undefined;
    },
    [entity],
  );
  return { ref, handleRef, isDragSource };
}

type DroppableProps = { id: string; accept?: string; disabled?: boolean; collisionPriority?: number };

/** A place where something can be put down; of two that lie over each other the one of higher priority is meant. */
export function useDroppable({ id, accept, disabled = false, collisionPriority }: DroppableProps) {
  const isDropTarget = useMoving(({ target }) => target === id);
  const { ref } = useEntity(id, disabled, (engine) =>
    engine.droppable({ id, disabled, ...(accept && { accept }), ...(collisionPriority && { collisionPriority }) }),
  );
  return { ref, isDropTarget };
}

type Entity = { id: string | number; disabled: boolean; element: Element | undefined } & {
  register: () => unknown;
  destroy: () => void;
};

/** The library's own object for a thing: made once the library is there, and kept to what is drawn. */
function useEntity<Made extends Entity>(id: string, disabled: boolean, make: (engine: DragEngine) => Made) {
  const engine = useEngine();
  const entity = useRef<Made>(null);
  const element = useRef<Element>(null);
  const begin = useEffectEvent(make);
  useLayoutEffect(() => {
    if (engine === null) return;
    const made = begin(engine);
    made.element = element.current ?? undefined;
    made.register();
    entity.current = made;
    return () => {
      entity.current = null;
      made.destroy();
    };
  }, [engine]);
  useEffect(() => {
    if (entity.current) Object.assign(entity.current, { id, disabled });
  }, [id, disabled]);
  const ref = useCallback((drawn: Element | null) => {
    element.current = drawn;
    if (entity.current) entity.current.element = drawn ?? undefined;
  }, []);
  return { entity, ref };
}

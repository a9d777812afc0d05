import {
  DragDropManager,
  Draggable,
  type DraggableInput,
  Droppable,
  type DroppableInput,
  PointerSensor,
} from '@dnd-kit/dom';

/** The ids of what is dragged and of the place it is over; null when there is none. */
export type Moving = { source: string | null; target: string | null };

/** The library that drags, at work in one area. */
export type DragEngine = {
  draggable: (input: DraggableInput) => Draggable;
  droppable: (input: DroppableInput) => Droppable;
  stop: () => void;
};

/** Listens to the pointer; things and places are told to it as they are drawn. */
export function startDragging(
  onMove: (moving: Moving) => void,
  onDrop: (source: string, target: string) => void,
): DragEngine {
  const manager = new DragDropManager({ sensors: [PointerSensor] });
  const follow = () => {
    const { source, target } = manager.dragOperation;
    onMove({ source: idOf(source), target: idOf(target) });
  };
  manager.monitor.addEventListener('dragstart', follow);
  manager.monitor.addEventListener('dragover', follow);
  manager.monitor.addEventListener('dragend', ({ canceled, operation }) => {
    const [source, target] = [idOf(operation.source), idOf(operation.target)];
    onMove({ source: null, target: null });
    if (!canceled && source !== null && target !== null) onDrop(source, target);
  });
  return {
    draggable: (input) => new Draggable({ ...input, register: false }, manager),
    droppable: (input) => new Droppable({ ...input, register: false }, manager),
    stop: () => manager.destroy(),
  };
}

const idOf = (thing: Draggable | Droppable | null) => (thing ? String(thing.id) : null);

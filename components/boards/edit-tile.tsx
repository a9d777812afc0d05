'use client';

import { GripVertical } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { TileBody } from '@/components/boards/tile-body';
import type { Drawings } from '@/components/boards/tile-drawing';
import { TileFrame } from '@/components/boards/tile-frame';
import { TileMenu } from '@/components/boards/tile-menu';
import { tileRows } from '@/components/boards/tile-size';
import { classNames } from '@/components/ui/class-names';
import { useDraggable, useDragged, useDroppable } from '@/components/ui/drag-area';
import type { Tile } from '@/lib/core/boards/board';
import type { BoardAction } from '@/lib/core/boards/edit-board';

type EditTileProps = {
  tile: Tile;
  place: number;
  count: number;
  drawings: Drawings;
  dispatch: (action: BoardAction) => void;
  onEdit: (() => void) | null;
};

/** A tile that can be taken by its handle and put where another one is; the menu and Alt with arrows do the same. */
export function EditTile({ tile, place, count, drawings, dispatch, onEdit }: EditTileProps) {
  const drag = useDraggable({ id: tile.id });
  const drop = useDroppable({ id: tile.id });
  const dragged = useDragged();
  const isTarget = drop.isDropTarget && dragged !== tile.id;

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const step = steps[event.key];
    if (!event.altKey || step === undefined) return;
    event.preventDefault();
    dispatch({ type: 'tile_moved', id: tile.id, to: Math.min(count - 1, Math.max(0, place + step)) });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its menu is the control, this only hears its keys
    <div
      ref={(element) => {
        drag.ref(element);
        drop.ref(element);
      }}
      onKeyDown={onKeyDown}
      className={classNames('h-full', drag.isDragSource && 'opacity-45')}
    >
      <TileFrame
        tile={tile}
        className={classNames(
          tile.kind === 'text' && 'rounded-lg border border-line border-dashed px-3',
          isTarget && 'outline-2 outline-c1',
        )}
        tools={
          <span className="ml-auto flex shrink-0">
            <span
              ref={drag.handleRef}
              aria-hidden
              className="-mt-1 grid size-7 cursor-grab touch-none place-items-center text-line-strong hover:text-ink-2 active:cursor-grabbing"
            >
              <GripVertical className="size-4" />
            </span>
            <TileMenu {...{ tile, place, count, dispatch, onEdit }} />
          </span>
        }
      >
        <TileBody tile={tile} rows={tileRows(tile)} drawings={drawings} />
      </TileFrame>
    </div>
  );
}

const steps: Record<string, number | undefined> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

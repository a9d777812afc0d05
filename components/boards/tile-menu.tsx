'use client';

import { ArrowLeft, ArrowLeftToLine, ArrowRight, ArrowRightToLine, Copy, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuRadio, MenuSeparator } from '@/components/ui/dropdown-menu';
import { Kbd } from '@/components/ui/kbd';
import { type Tile, TileSize } from '@/lib/core/boards/board';
import type { BoardAction } from '@/lib/core/boards/edit-board';

type TileMenuProps = {
  tile: Tile;
  place: number;
  count: number;
  dispatch: (action: BoardAction) => void;
  onEdit: (() => void) | null;
};

const sizes = [
  { value: 'small', label: 'Small' },
  { value: 'medium', label: 'Half the width' },
  { value: 'wide', label: 'Whole width' },
];

/** Everything that dragging does, and the rest. */
export function TileMenu({ tile, place, count, dispatch, onEdit }: TileMenuProps) {
  const move = (to: number) => dispatch({ type: 'tile_moved', id: tile.id, to });
  const name = tile.title || 'this tile';
  return (
    <Menu
      label={`Change ${name}`}
      trigger={
        <Button variant="ghost" size="icon-sm" aria-label={`Change ${name}`} className="-mt-1 -mr-1.5 text-ink-3">
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      {onEdit && (
        <MenuItem icon={<Pencil aria-hidden />} onSelect={onEdit}>
          Edit
        </MenuItem>
      )}
      <MenuItem
        icon={<Copy aria-hidden />}
        onSelect={() => dispatch({ type: 'tile_copied', id: tile.id, copyId: crypto.randomUUID() })}
      >
        Copy
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        icon={<ArrowLeft aria-hidden />}
        shortcut={<Kbd keys={['Alt', '←']} />}
        disabled={place === 0}
        onSelect={() => move(place - 1)}
      >
        Move earlier
      </MenuItem>
      <MenuItem
        icon={<ArrowRight aria-hidden />}
        shortcut={<Kbd keys={['Alt', '→']} />}
        disabled={place === count - 1}
        onSelect={() => move(place + 1)}
      >
        Move later
      </MenuItem>
      <MenuItem icon={<ArrowLeftToLine aria-hidden />} disabled={place === 0} onSelect={() => move(0)}>
        Move to the start
      </MenuItem>
      <MenuItem icon={<ArrowRightToLine aria-hidden />} disabled={place === count - 1} onSelect={() => move(count - 1)}>
        Move to the end
      </MenuItem>
      <MenuSeparator />
      <MenuRadio
        label="Size"
        value={tile.size}
        options={sizes}
        onValueChange={(size) => dispatch({ type: 'tile_resized', id: tile.id, size: TileSize.parse(size) })}
      />
      <MenuSeparator />
      <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={() => dispatch({ type: 'tile_removed', id: tile.id })}>
        Remove
      </MenuItem>
    </Menu>
  );
}

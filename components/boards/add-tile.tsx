'use client';

import { ChartColumn, Hash, Plus, Text, UserRound } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuLink } from '@/components/ui/dropdown-menu';
import type { Tile } from '@/lib/core/boards/board';

type AddTileProps = { workspace: string; disabled: boolean; onAdd: (tile: Tile) => void };

/** Begins a tile. Insights are asked on their own screens, which add them here. */
export function AddTile({ workspace, disabled, onAdd }: AddTileProps) {
  return (
    <Menu
      label="Add a tile"
      align="start"
      trigger={
        <Button disabled={disabled}>
          <Plus aria-hidden />
          Add a tile
        </Button>
      }
    >
      <MenuItem icon={<Hash aria-hidden />} onSelect={() => onAdd(blankFigure())}>
        Figure
      </MenuItem>
      <MenuItem icon={<Text aria-hidden />} onSelect={() => onAdd(blankText())}>
        Text
      </MenuItem>
      <MenuItem icon={<UserRound aria-hidden />} onSelect={() => onAdd(blankPersonas())}>
        Personas
      </MenuItem>
      <MenuLink icon={<ChartColumn aria-hidden />} href={`/w/${workspace}/insights`}>
        Insight: ask it, then add it
      </MenuLink>
    </Menu>
  );
}

function blankText(): Tile {
  return { id: crypto.randomUUID(), kind: 'text', size: 'wide', title: '', text: '' };
}

function blankFigure(): Tile {
  return {
    id: crypto.randomUUID(),
    kind: 'number',
    size: 'small',
    title: '',
    query: { series: [{ measure: 'profiles' }], period: 'day', periods: 30 },
    figure: 'total',
    is_money: false,
  };
}

function blankPersonas(): Tile {
  return { id: crypto.randomUUID(), kind: 'personas', size: 'wide', title: 'Personas', personas: [] };
}

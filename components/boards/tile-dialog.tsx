'use client';

import { FigureDialog } from '@/components/boards/figure-dialog';
import { InsightDialog } from '@/components/boards/insight-dialog';
import { PersonasDialog } from '@/components/boards/personas-dialog';
import { TextDialog } from '@/components/boards/text-dialog';
import type { Tile } from '@/lib/core/boards/board';
import type { Dictionary } from '@/lib/core/segments/dictionary';

/** What the dialogs of tiles pick from. */
export type TileChoices = { workspace: string; dictionary: Dictionary; cast: { key: string; name: string }[] };

type TileDialogProps = TileChoices & {
  tile: Tile;
  isNew: boolean;
  onSave: (tile: Tile) => void;
  onClose: () => void;
};

/** The dialog that belongs to a tile. */
export function TileDialog({ tile, workspace, dictionary, cast, ...rest }: TileDialogProps) {
  switch (tile.kind) {
    case 'text':
      return <TextDialog tile={tile} {...rest} />;
    case 'number':
      return <FigureDialog tile={tile} {...{ workspace, dictionary }} {...rest} />;
    case 'personas':
      return <PersonasDialog tile={tile} cast={cast} {...rest} />;
    case 'insight':
      return <InsightDialog tile={tile} workspace={workspace} {...rest} />;
    default:
      return tile satisfies never;
  }
}

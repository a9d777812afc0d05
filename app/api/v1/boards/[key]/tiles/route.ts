import { Board } from '@/lib/core/boards/board';
import { route } from '@/lib/server/route';
import { AddTileInput, addTile } from '@/lib/services/boards/update-board';

export const POST = route(AddTileInput, addTile, {
  summary: 'Puts a tile at the end of a board, whatever its version is now.',
  output: Board,
  status: 201,
});

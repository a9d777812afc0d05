import { Board } from '@/lib/core/boards/board';
import { route } from '@/lib/server/route';
import { BoardByKeyInput } from '@/lib/services/boards/get-board';
import { archiveBoard } from '@/lib/services/boards/update-board';

export const POST = route(BoardByKeyInput, archiveBoard, {
  summary: 'Takes a board off the shelf and closes its links. It can come back.',
  output: Board,
});

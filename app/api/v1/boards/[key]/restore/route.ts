import { Board } from '@/lib/core/boards/board';
import { route } from '@/lib/server/route';
import { BoardByKeyInput } from '@/lib/services/boards/get-board';
import { restoreBoard } from '@/lib/services/boards/update-board';

export const POST = route(BoardByKeyInput, restoreBoard, {
  summary: 'Puts an archived board back on the shelf.',
  output: Board,
});

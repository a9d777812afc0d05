import { Board } from '@/lib/core/boards/board';
import { route } from '@/lib/server/route';
import { BoardByKeyInput, getBoard } from '@/lib/services/boards/get-board';
import { UpdateBoardInput, updateBoard } from '@/lib/services/boards/update-board';

export const GET = route(BoardByKeyInput, getBoard, {
  summary: 'One board: its tiles, and what holds for all of them.',
  output: Board,
});

export const PATCH = route(UpdateBoardInput, updateBoard, {
  summary:
    'Writes the next version. A version that is not the newest gets a conflict with the newest board in its details.',
  output: Board,
});

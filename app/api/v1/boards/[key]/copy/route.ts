import { Board } from '@/lib/core/boards/board';
import { route } from '@/lib/server/route';
import { CopyBoardInput, copyBoard } from '@/lib/services/boards/copy-board';

export const POST = route(CopyBoardInput, copyBoard, {
  summary: 'Makes the same board under another name.',
  output: Board,
  status: 201,
});

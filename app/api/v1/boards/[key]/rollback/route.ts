import { Board } from '@/lib/core/boards/board';
import { route } from '@/lib/server/route';
import { RollbackBoardInput, rollbackBoard } from '@/lib/services/boards/update-board';

export const POST = route(RollbackBoardInput, rollbackBoard, {
  summary: 'Writes an older version again, as the newest one. Nothing in between is lost.',
  output: Board,
});

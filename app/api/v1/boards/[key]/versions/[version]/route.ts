import { BoardVersion } from '@/lib/core/boards/board';
import { route } from '@/lib/server/route';
import { BoardVersionInput, getBoardVersion } from '@/lib/services/boards/list-board-versions';

export const GET = route(BoardVersionInput, getBoardVersion, {
  summary: 'One version of a board, as it was saved.',
  output: BoardVersion,
});

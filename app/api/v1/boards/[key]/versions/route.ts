import { BoardVersion } from '@/lib/core/boards/board';
import { pageOf } from '@/lib/core/page';
import { route } from '@/lib/server/route';
import { ListBoardVersionsInput, listBoardVersions } from '@/lib/services/boards/list-board-versions';

export const GET = route(ListBoardVersionsInput, listBoardVersions, {
  summary: 'Every version of a board, newest first, each with what it changed.',
  output: pageOf(BoardVersion),
});

import { Board, BoardSummary } from '@/lib/core/boards/board';
import { pageOf } from '@/lib/core/page';
import { route } from '@/lib/server/route';
import { CreateBoardInput, createBoard } from '@/lib/services/boards/create-board';
import { ListBoardsInput, listBoards } from '@/lib/services/boards/list-boards';

export const GET = route(ListBoardsInput, listBoards, {
  summary: 'The boards of the workspace, by name.',
  output: pageOf(BoardSummary),
});

export const POST = route(CreateBoardInput, (ctx, input) => createBoard(ctx, input), {
  summary: 'Makes a board. What it says may come later.',
  output: Board,
  status: 201,
});

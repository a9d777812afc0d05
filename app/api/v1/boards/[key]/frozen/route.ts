import { wholeListOf } from '@/lib/core/accounts/list';
import { FrozenSummary, FrozenView } from '@/lib/core/boards/share';
import { route } from '@/lib/server/route';
import { FreezeBoardInput, freezeBoard, listFrozenViews } from '@/lib/services/boards/freeze-board';
import { BoardByKeyInput } from '@/lib/services/boards/get-board';

export const GET = route(BoardByKeyInput, listFrozenViews, {
  summary: 'The frozen views of a board, newest first.',
  output: wholeListOf(FrozenSummary),
});

export const POST = route(FreezeBoardInput, freezeBoard, {
  summary: 'Keeps a board with the numbers, the version and the times it has now.',
  output: FrozenView,
  status: 201,
});

import { wholeListOf } from '@/lib/core/accounts/list';
import { Nothing } from '@/lib/core/accounts/nothing';
import { route } from '@/lib/server/route';
import { listBoardTemplates, OfferedBoard } from '@/lib/services/boards/list-board-templates';

export const GET = route(Nothing, listBoardTemplates, {
  summary: 'First boards in the names of the data, each with its tiles, or with what the data lacks for it.',
  output: wholeListOf(OfferedBoard),
});

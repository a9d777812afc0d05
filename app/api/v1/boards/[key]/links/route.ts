import { wholeListOf } from '@/lib/core/accounts/list';
import { BoardLink, BoardLinkDraft, NewBoardLink } from '@/lib/core/boards/share';
import { route } from '@/lib/server/route';
import { BoardByKeyInput } from '@/lib/services/boards/get-board';
import { listBoardLinks, shareBoard } from '@/lib/services/boards/share-board';

export const GET = route(BoardByKeyInput, listBoardLinks, {
  summary: 'The links that show a board without a sign-in, newest first, with their state.',
  output: wholeListOf(BoardLink),
});

export const POST = route(BoardLinkDraft, shareBoard, {
  summary: 'Makes a read-only link that expires. The link is in this answer only.',
  output: NewBoardLink,
  status: 201,
});

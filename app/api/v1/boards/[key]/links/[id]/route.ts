import { BoardLink } from '@/lib/core/boards/share';
import { route } from '@/lib/server/route';
import { BoardLinkInput, revokeBoardLink } from '@/lib/services/boards/share-board';

export const DELETE = route(BoardLinkInput, revokeBoardLink, {
  summary: 'Takes a link back: it shows nothing from now on.',
  output: BoardLink,
});

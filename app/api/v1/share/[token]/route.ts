import { SharedBoard } from '@/lib/core/boards/share';
import { LinkToken } from '@/lib/core/sharing/link';
import { visitorRoute } from '@/lib/server/route';
import { openSharedBoard } from '@/lib/services/boards/open-shared';

export const GET = visitorRoute(LinkToken, openSharedBoard, {
  summary: 'A shared board as whoever holds its link may see it: names and places, and the answers of a frozen view.',
  output: SharedBoard,
});

import { TileAnswer } from '@/lib/core/boards/tile-answer';
import { visitorRoute } from '@/lib/server/route';
import { answerSharedTile, SharedTileInput } from '@/lib/services/boards/open-shared';

export const GET = visitorRoute(SharedTileInput, answerSharedTile, {
  summary: 'What one tile of a shared board shows now. Rules and conditions are never in it.',
  output: TileAnswer,
});

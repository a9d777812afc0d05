import { TileAnswer } from '@/lib/core/boards/tile-answer';
import { route } from '@/lib/server/route';
import { AnswerTileInput, answerTile } from '@/lib/services/boards/answer-tile';

export const POST = route(AnswerTileInput, answerTile, {
  summary: 'What a tile shows now, under the filter and the dates of a board. Nothing is kept.',
  output: TileAnswer,
});

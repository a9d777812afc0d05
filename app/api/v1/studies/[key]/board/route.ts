import { AffinityBoard } from '@/lib/core/research/affinity';
import { route } from '@/lib/server/route';
import { BoardOfStudyInput, getAffinityBoard } from '@/lib/services/research/affinity-board';

export const GET = route(BoardOfStudyInput, getAffinityBoard, {
  summary: 'The highlights of a study by the groups they were put into, and how many people are behind each.',
  output: AffinityBoard,
});

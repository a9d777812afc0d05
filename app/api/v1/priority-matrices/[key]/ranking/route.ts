import { MatrixRanking } from '@/lib/core/priority-matrices/rank-matrix';
import { ValueAndFriction } from '@/lib/core/priority-matrices/value-and-friction';
import { route } from '@/lib/server/route';
import { MatrixByKeyInput } from '@/lib/services/priority-matrices/get-matrix';
import { readMatrixRanking } from '@/lib/services/priority-matrices/read-matrix-numbers';

export const GET = route(MatrixByKeyInput, readMatrixRanking, {
  summary:
    'The order of the entries with each part of their scores, the weights over which the first place holds, and value against friction.',
  output: MatrixRanking.extend({ friction: ValueAndFriction }),
});

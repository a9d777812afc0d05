import { PriorityMatrix } from '@/lib/core/priority-matrices/priority-matrix';
import { route } from '@/lib/server/route';
import { MatrixVersionInput, restoreMatrixVersion } from '@/lib/services/priority-matrices/matrix-versions';

export const POST = route(MatrixVersionInput, restoreMatrixVersion, {
  summary: 'Goes back to a version as a new one; what stood until now is kept as a version before.',
  output: PriorityMatrix,
});

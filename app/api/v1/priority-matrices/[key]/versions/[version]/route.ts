import { PriorityMatrixVersion } from '@/lib/core/priority-matrices/priority-matrix';
import { route } from '@/lib/server/route';
import { getMatrixVersion, MatrixVersionInput } from '@/lib/services/priority-matrices/matrix-versions';

export const GET = route(MatrixVersionInput, getMatrixVersion, {
  summary: 'What one version of a priority matrix said.',
  output: PriorityMatrixVersion,
});

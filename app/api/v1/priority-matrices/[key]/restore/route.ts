import { PriorityMatrix } from '@/lib/core/priority-matrices/priority-matrix';
import { route } from '@/lib/server/route';
import { bringBackMatrix } from '@/lib/services/priority-matrices/change-matrix';
import { MatrixByKeyInput } from '@/lib/services/priority-matrices/get-matrix';

export const POST = route(MatrixByKeyInput, bringBackMatrix, {
  summary: 'Brings an archived priority matrix back; its links open again.',
  output: PriorityMatrix,
});

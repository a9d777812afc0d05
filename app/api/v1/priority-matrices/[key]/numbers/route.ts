import { MatrixNumbers } from '@/lib/core/priority-matrices/matrix-numbers';
import { route } from '@/lib/server/route';
import { MatrixByKeyInput } from '@/lib/services/priority-matrices/get-matrix';
import { readMatrixNumbers } from '@/lib/services/priority-matrices/read-matrix-numbers';

export const GET = route(MatrixByKeyInput, readMatrixNumbers, {
  summary:
    'What the data says of each entry for the live criteria, and the share lost on the way, each with why where there is none.',
  output: MatrixNumbers,
});

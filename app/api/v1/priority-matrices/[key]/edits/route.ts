import { PriorityMatrix } from '@/lib/core/priority-matrices/priority-matrix';
import { route } from '@/lib/server/route';
import { EditMatrixInput, editMatrix } from '@/lib/services/priority-matrices/change-matrix';

export const POST = route(EditMatrixInput, editMatrix, {
  summary:
    'Applies edits to the newest state, all or none. Where somebody else wrote meanwhile there is a conflict, with both texts in its details.',
  output: PriorityMatrix,
});

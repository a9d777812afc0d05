import { PriorityMatrix } from '@/lib/core/priority-matrices/priority-matrix';
import { route } from '@/lib/server/route';
import { archiveMatrix, RenameMatrixInput, renameMatrix } from '@/lib/services/priority-matrices/change-matrix';
import { getMatrix, MatrixByKeyInput } from '@/lib/services/priority-matrices/get-matrix';

export const GET = route(MatrixByKeyInput, getMatrix, {
  summary: 'One priority matrix: criteria, whom it compares, and the scores that were given by hand.',
  output: PriorityMatrix,
});

export const PATCH = route(RenameMatrixInput, renameMatrix, {
  summary: 'Gives a priority matrix another name. What it says is changed by edits.',
  output: PriorityMatrix,
});

export const DELETE = route(MatrixByKeyInput, archiveMatrix, {
  summary: 'Archives a priority matrix and closes its links. It can be brought back.',
  output: PriorityMatrix,
});

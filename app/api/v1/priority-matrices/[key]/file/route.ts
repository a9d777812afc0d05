import { route } from '@/lib/server/route';
import { exportMatrixFile } from '@/lib/services/priority-matrices/export-matrix';
import { MatrixByKeyInput } from '@/lib/services/priority-matrices/get-matrix';

export const GET = route(MatrixByKeyInput, exportMatrixFile, {
  summary: 'A priority matrix as a file, which makes the same matrix when it is sent to POST priority-matrices.',
});

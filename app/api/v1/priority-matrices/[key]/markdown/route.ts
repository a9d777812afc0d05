import { route } from '@/lib/server/route';
import { exportMatrixMarkdown } from '@/lib/services/priority-matrices/export-matrix';
import { MatrixByKeyInput } from '@/lib/services/priority-matrices/get-matrix';

export const GET = route(MatrixByKeyInput, exportMatrixMarkdown, {
  summary:
    'A priority matrix as Markdown: the order with each part of it, what is missing, and what hangs on the weights.',
});

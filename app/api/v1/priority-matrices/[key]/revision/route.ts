import { DocumentRevision } from '@/lib/core/documents/document';
import { route } from '@/lib/server/route';
import { getMatrixRevision, MatrixByKeyInput } from '@/lib/services/priority-matrices/get-matrix';

export const GET = route(MatrixByKeyInput, getMatrixRevision, {
  summary: 'How far a priority matrix is by now, for whoever has it open: it is read anew once this has risen.',
  output: DocumentRevision,
});

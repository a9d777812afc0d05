import { pageOf } from '@/lib/core/page';
import { PriorityMatrixVersion } from '@/lib/core/priority-matrices/priority-matrix';
import { route } from '@/lib/server/route';
import {
  KeepMatrixVersionInput,
  keepMatrixVersion,
  ListMatrixVersionsInput,
  listMatrixVersions,
} from '@/lib/services/priority-matrices/matrix-versions';

export const GET = route(ListMatrixVersionsInput, listMatrixVersions, {
  summary: 'Versions of a priority matrix, newest first, each with what it changed.',
  output: pageOf(PriorityMatrixVersion),
});

export const POST = route(KeepMatrixVersionInput, keepMatrixVersion, {
  summary: 'Keeps the matrix as it stands as the next version.',
  output: PriorityMatrixVersion,
  status: 201,
});

import { pageOf } from '@/lib/core/page';
import { PriorityMatrix, PriorityMatrixSummary } from '@/lib/core/priority-matrices/priority-matrix';
import { route } from '@/lib/server/route';
import { CreateMatrixInput, createMatrix } from '@/lib/services/priority-matrices/change-matrix';
import { ListMatricesInput, listMatrices } from '@/lib/services/priority-matrices/get-matrix';

export const GET = route(ListMatricesInput, listMatrices, {
  summary: 'The priority matrices of the workspace, by name.',
  output: pageOf(PriorityMatrixSummary),
});

export const POST = route(CreateMatrixInput, createMatrix, {
  summary: 'Makes a priority matrix, empty or with criteria, entries and scores. How it began is its first version.',
  output: PriorityMatrix,
  status: 201,
});

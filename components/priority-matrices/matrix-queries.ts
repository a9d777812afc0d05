import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { DocumentHome } from '@/components/documents/document-home';
import { api } from '@/lib/browser/api';
import { MatrixNumbers } from '@/lib/core/priority-matrices/matrix-numbers';
import { type MatrixContent, PriorityMatrix } from '@/lib/core/priority-matrices/priority-matrix';

export function matrixQueries(workspace: string) {
  const client = api(workspace);
  const all = ['priority-matrices', workspace];
  return {
    /** Where an open matrix is kept while it is written in. */
    home: (key: string): DocumentHome<PriorityMatrix> => ({
      workspace,
      path: `priority-matrices/${key}`,
      schema: PriorityMatrix,
      queryKey: [...all, 'detail', key],
    }),
    /** They are read anew once something they rest on has changed. */
    numbers: (key: string, content: MatrixContent) =>
      queryOptions({
        queryKey: [...all, 'numbers', key, restsOn(content)],
        queryFn: ({ signal }) => client.get(`priority-matrices/${key}/numbers`, { schema: MatrixNumbers, signal }),
        placeholderData: keepPreviousData,
        staleTime: 60_000,
      }),
  };
}

function restsOn({ criteria, entries, funnel }: MatrixContent) {
  const live = criteria.flatMap(({ id, source }) => (source.kind === 'live' ? [{ id, number: source.number }] : []));
  return { live, funnel, entries: entries.map(({ id, who, friction }) => ({ id, who, byHand: friction !== null })) };
}

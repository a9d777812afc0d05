import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/browser/api';
import { hasEnded, Import, isIn } from '@/lib/core/imports/import';
import type { Mapping } from '@/lib/core/imports/mapping';
import { ImportPreview } from '@/lib/core/imports/preview';
import { RemarkSummary } from '@/lib/core/imports/remark-summary';

/** What the screens show of imports. */
export function importQueries(workspace: string) {
  const client = api(workspace);
  const all = ['imports', workspace];
  return {
    detail: (id: string) =>
      queryOptions({
        queryKey: [...all, 'detail', id],
        queryFn: ({ signal }) => client.get(`imports/${id}`, { schema: Import, signal }),
        refetchInterval: ({ state }) => pollEvery(state.data),
      }),
    preview: (id: string, mapping: Mapping | null) =>
      queryOptions({
        queryKey: [...all, 'preview', id, mapping],
        queryFn: ({ signal }) =>
          client.post(`imports/${id}/preview`, { body: { mapping }, schema: ImportPreview, signal }),
        enabled: mapping !== null,
        placeholderData: (before) => before,
        retry: false,
        staleTime: 60_000,
      }),
    refused: (id: string) =>
      queryOptions({
        queryKey: [...all, 'refused', id],
        queryFn: ({ signal }) => client.get(`imports/${id}/refused`, { schema: RemarkSummary, signal }),
      }),
  };
}

/** While it waits or runs, and for the moment between its end and its report. */
function pollEvery(shown?: Import): number | false {
  if (!shown) return false;
  const isReporting = isIn(shown.state) && shown.report === null;
  if (shown.step !== null || isReporting) return 1000;
  return hasEnded(shown.state) || shown.state === 'uploaded' ? false : 1000;
}

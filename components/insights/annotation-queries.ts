import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { api } from '@/lib/browser/api';
import { Annotation, type AnnotationDraft } from '@/lib/core/annotations/annotation';

const Annotations = z.object({ items: z.array(Annotation) });

/** What charts over time mark. */
export function annotationQueries(workspace: string) {
  const client = api(workspace);
  return {
    list: () =>
      queryOptions({
        queryKey: ['annotations', workspace],
        queryFn: async ({ signal }) => (await client.get('annotations', { schema: Annotations, signal })).items,
        staleTime: 60_000,
      }),
    create: (draft: AnnotationDraft) => client.post('annotations', { body: draft, schema: Annotation }),
    remove: (id: string) => client.delete(`annotations/${id}`),
  };
}

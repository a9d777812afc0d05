'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import type { DocumentHome } from '@/components/documents/document-home';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';

/** A document is put away, with a way back, and comes back. */
export function useArchive<Document>({ workspace, path, schema, queryKey }: DocumentHome<Document>, name: string) {
  const router = useRouter();
  const cache = useQueryClient();
  const client = api(workspace);
  const show = (document: Document) => {
    cache.setQueryData(queryKey, document);
    // They go when it is put away.
    void cache.invalidateQueries({ queryKey: [...queryKey, 'links'] });
    router.refresh();
  };
  const bringBack = useMutation({
    mutationFn: (): Promise<Document> => client.post(`${path}/restore`, { body: {}, schema }),
    onSuccess: show,
    onError: (error) => toastFailed(error.message),
  });
  const archive = useMutation({
    mutationFn: (): Promise<Document> => client.delete(path, { schema }),
    onSuccess: (document) => {
      show(document);
      toastDone(`"${name}" is archived.`, { onUndo: () => bringBack.mutate() });
    },
    onError: (error) => toastFailed(error.message),
  });
  return { archive: () => archive.mutate(), bringBack: () => bringBack.mutate() };
}

'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { researchQueries } from '@/components/research/queries';
import { toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { type AffinityBoard, withQuoteIn } from '@/lib/core/research/affinity';

const Changed = z.object({ id: z.uuid() });
type Fields = { name: string; color: number };

/** The board of a study and everything that changes it. A move is seen at once, and taken back when it fails. */
export function useAffinityBoard(workspace: string, study: string, initialData: AffinityBoard) {
  const client = api(workspace);
  const cache = useQueryClient();
  const options = researchQueries(workspace).board(study);
  const { data: board } = useQuery({ ...options, initialData });
  const after = {
    onError: (error: Error) => toastFailed(error.message),
    onSettled: () => cache.invalidateQueries({ queryKey: options.queryKey }),
  };
  const move = useMutation({
    mutationFn: ({ id, group }: { id: string; group: string | null }) =>
      client.put(`highlights/${id}/place`, { body: { group_id: group } }),
    onMutate: async ({ id, group }) => {
      await cache.cancelQueries({ queryKey: options.queryKey });
      cache.setQueryData(options.queryKey, (now) => now && withQuoteIn(now, id, group));
    },
    ...after,
  });
  const save = useMutation({
    mutationFn: ({ id, ...fields }: Fields & { id?: string }) =>
      id === undefined
        ? client.post(`studies/${study}/affinity-groups`, { body: fields, schema: Changed })
        : client.patch(`affinity-groups/${id}`, { body: fields, schema: Changed }),
    ...after,
  });
  const remove = useMutation({ mutationFn: (id: string) => client.delete(`affinity-groups/${id}`), ...after });
  return { board, move, save, remove };
}

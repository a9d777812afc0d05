'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { personaLifeQueries } from '@/components/personas/life-queries';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { Comment, type CommentChange, type CommentDraft } from '@/lib/core/comments/comment';

/** What somebody can do with comments on a persona. What is taken away comes back by undo. */
export function useComments(workspace: string, key: string) {
  const client = api(workspace);
  const cache = useQueryClient();
  const path = `personas/${key}/comments`;
  const reload = () => cache.invalidateQueries({ queryKey: personaLifeQueries(workspace).activity(key).queryKey });
  const onError = (error: Error) => toastFailed(error.message);

  const add = useMutation({
    mutationFn: (body: CommentDraft) => client.post(path, { body, schema: Comment }),
    onSuccess: reload,
  });
  const change = useMutation({
    mutationFn: ({ id, ...body }: CommentChange & { id: string }) =>
      client.patch(`${path}/${id}`, { body, schema: Comment }),
    onSuccess: reload,
  });
  const restore = useMutation({
    mutationFn: (id: string) => client.post(`${path}/${id}/restore`, { body: {}, schema: Comment }),
    onSuccess: reload,
    onError,
  });
  const remove = useMutation({
    mutationFn: (id: string) => client.delete(`${path}/${id}`),
    onSuccess: async (_, id) => {
      await reload();
      toastDone('Your comment is taken away.', { onUndo: () => restore.mutate(id) });
    },
    onError,
  });
  return { add, change, remove };
}

'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { knownHighlights } from '@/components/research/known-highlights';
import { researchQueries } from '@/components/research/queries';
import type { Selected } from '@/components/research/read-selection';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { Highlight } from '@/lib/core/research/highlight';
import { Tag } from '@/lib/core/research/tag';

const colors = 8;

/** Marks selected words, under tags that are there or under one that is made with it. */
export function useMakeHighlight(workspace: string, interview: string, onMade: () => void) {
  const cache = useQueryClient();
  const client = api(workspace);
  const queries = researchQueries(workspace);
  const known = knownHighlights(cache, workspace);
  const { mutate, isPending } = useMutation({
    mutationFn: async ({ selected, tagIds, newTag }: { selected: Selected; tagIds: string[]; newTag?: string }) => {
      const { words: _, ...anchor } = selected;
      const made = newTag === undefined ? [] : [await makeTag(newTag)];
      const body = { interview_id: interview, anchor, tag_ids: [...tagIds, ...made] };
      return client.post('highlights', { body, schema: Highlight });
    },
    onSuccess: (made) => {
      const { id, tags } = made;
      onMade();
      void known.put(made);
      toastDone(tags.length > 0 ? `Highlighted as “${tags.map(({ name }) => name).join(', ')}”.` : 'Highlighted.', {
        onUndo: () =>
          client.delete(`highlights/${id}`).then(
            () => known.takeOff(made),
            (error: Error) => toastFailed(error.message),
          ),
      });
    },
    onError: (error) => toastFailed(error.message),
  });

  /** The next colour of the palette, so that neighbours differ. */
  async function makeTag(name: string): Promise<string> {
    const all = await cache.ensureQueryData(queries.tags());
    const color = (all.items.length % colors) + 1;
    return (await client.post('tags', { body: { name, color }, schema: Tag })).id;
  }

  return {
    isPending,
    withTags: useCallback((selected: Selected, tagIds: string[]) => mutate({ selected, tagIds }), [mutate]),
    withNewTag: (selected: Selected, newTag: string) => mutate({ selected, tagIds: [], newTag }),
  };
}

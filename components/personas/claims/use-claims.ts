'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { personaLifeQueries } from '@/components/personas/life-queries';
import { personaQueries } from '@/components/personas/queries';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { Claim, type ClaimDraft } from '@/lib/core/claims/claim';
import type { EvidenceContent } from '@/lib/core/claims/evidence';
import { type ClaimPlace, placeClaim } from '@/lib/core/claims/place-claim';
import type { SectionKey } from '@/lib/core/personas/sections';

/** Everything that can be done with the claims of a persona. What is taken away comes back by undo. */
export function useClaims(workspace: string, key: string) {
  const client = api(workspace);
  const cache = useQueryClient();
  const router = useRouter();
  const path = `personas/${key}`;

  async function reload(): Promise<void> {
    await Promise.all([
      cache.invalidateQueries({ queryKey: personaQueries(workspace).claims(key).queryKey }),
      cache.invalidateQueries({ queryKey: personaLifeQueries(workspace).activity(key).queryKey }),
    ]);
    router.refresh();
  }
  const onError = (error: Error) => toastFailed(error.message);
  const undo = (what: string) => ({
    onUndo: () => {
      client.post(`${path}/${what}/restore`, { body: {}, schema: Claim }).then(reload).catch(onError);
    },
  });

  const add = useMutation({
    mutationFn: async (drafts: ClaimDraft[]) => {
      for (const body of drafts) await client.post(`${path}/claims`, { body, schema: Claim });
    },
    onSuccess: reload,
  });
  const change = useMutation({
    mutationFn: ({ id, ...body }: { id: string; text?: string; section?: SectionKey }) =>
      client.patch(`${path}/claims/${id}`, { body, schema: Claim }),
    onSuccess: reload,
  });
  const move = useMutation({
    mutationFn: ({ id, ...place }: ClaimPlace & { id: string }) =>
      client.patch(`${path}/claims/${id}`, { body: place, schema: Claim }),
    // It stands where it was put down at once; what the server says comes after.
    onMutate: ({ id, ...place }) =>
      cache.setQueryData(
        personaQueries(workspace).claims(key).queryKey,
        (page) => page && { ...page, items: placeClaim(page.items, id, place) },
      ),
    onError,
    onSettled: reload,
  });
  const remove = useMutation({
    mutationFn: (id: string) => client.delete(`${path}/claims/${id}`),
    onSuccess: async (_, id) => {
      await reload();
      toastDone('The claim is taken away.', undo(`claims/${id}`));
    },
    onError,
  });
  const back = useMutation({
    mutationFn: ({ id, evidence }: { id: string; evidence: EvidenceContent }) =>
      client.post(`${path}/claims/${id}/evidence`, { body: { evidence }, schema: Claim }),
    onSuccess: reload,
  });
  const unback = useMutation({
    mutationFn: (evidence: string) => client.delete(`${path}/evidence/${evidence}`, { schema: Claim }),
    onSuccess: async (_, evidence) => {
      await reload();
      toastDone('The evidence is taken away.', undo(`evidence/${evidence}`));
    },
    onError,
  });
  const question = useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      client.post(`${path}/claims/${id}/questions`, { body: { reason }, schema: Claim }),
    onSuccess: reload,
  });
  const answer = useMutation({
    mutationFn: ({ id, question: asked, answer: text }: { id: string; question: string; answer: string }) =>
      client.post(`${path}/claims/${id}/questions/${asked}`, { body: { answer: text }, schema: Claim }),
    onSuccess: reload,
  });
  return { add, change, move, remove, back, unback, question, answer };
}

export type Claims = ReturnType<typeof useClaims>;

'use client';

import { useMutation } from '@tanstack/react-query';
import { Lightbulb } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import type { Opportunity, OpportunityDraft } from '@/lib/core/opportunities/opportunity';

/** Writes down what might be won where it was seen; undo takes it away again. */
export function useMakeOpportunity(workspace: string) {
  const client = api(workspace);
  const remove = useMutation({
    mutationFn: (id: string) => client.delete<Opportunity>(`opportunities/${id}`),
    onError: (error) => toastFailed(error.message),
  });
  return useMutation({
    mutationFn: (draft: OpportunityDraft) => client.post<Opportunity>('opportunities', { body: draft }),
    onSuccess: ({ id, title }) =>
      toastDone(`"${title}" is among the opportunities.`, { onUndo: () => remove.mutate(id) }),
    onError: (error) => toastFailed(error.message),
  });
}

type MakeOpportunityProps = { workspace: string; draft: OpportunityDraft; className?: string };

export function MakeOpportunity({ workspace, draft, className }: MakeOpportunityProps) {
  const make = useMakeOpportunity(workspace);
  return (
    <Button size="sm" variant="ghost" className={className} pending={make.isPending} onClick={() => make.mutate(draft)}>
      <Lightbulb aria-hidden /> Make it an opportunity
    </Button>
  );
}

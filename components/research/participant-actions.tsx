'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ParticipantDialog } from '@/components/research/participant-dialog';
import { researchQueries } from '@/components/research/queries';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';
import { toastDone } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import type { Participant } from '@/lib/core/research/participant';

/** Changing a participant, and having everything of theirs erased. */
export function ParticipantActions({ workspace, participant }: { workspace: string; participant: Participant }) {
  const [open, setOpen] = useState<'change' | 'erase' | null>(null);
  const router = useRouter();
  const cache = useQueryClient();
  const erase = useMutation({
    mutationFn: () => api(workspace).post(`participants/${participant.id}/erase`, { body: {} }),
    onSuccess: () => {
      setOpen(null);
      // What this tab still knows of them goes too.
      cache.removeQueries({ queryKey: researchQueries(workspace).all });
      toastDone('Everything they said and left is erased.');
      router.push(`/w/${workspace}/research/participants`);
      router.refresh();
    },
  });
  return (
    <>
      <Button variant="ghost" onClick={() => setOpen('erase')}>
        Erase
      </Button>
      <Button onClick={() => setOpen('change')}>Change</Button>
      {open === 'change' && (
        <ParticipantDialog workspace={workspace} participant={participant} onClose={() => setOpen(null)} />
      )}
      <ConfirmDialog
        open={open === 'erase'}
        onOpenChange={(stays) => !stays && setOpen(null)}
        danger
        title={`Erase ${participant.pseudonym}?`}
        description="Their contact, transcripts, notes, files and quotes are removed everywhere, for good. Findings and claims that stood on them will say that evidence was erased. Answers of surveys that became traits of their profile go too."
        confirmLabel="Erase everything of theirs"
        pending={erase.isPending}
        onConfirm={() => erase.mutate()}
      >
        {erase.error && (
          <Notice tone="bad" state="Not erased" live>
            {erase.error.message}
          </Notice>
        )}
      </ConfirmDialog>
    </>
  );
}

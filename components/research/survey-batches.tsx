'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { batchWords } from '@/components/research/survey-report';
import { useRefresh } from '@/components/research/use-more';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { DateTime } from '@/components/ui/date-time';
import { SectionTitle } from '@/components/ui/page-header';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { SurveyBatch } from '@/lib/core/research/survey';

type SurveyBatchesProps = { workspace: string; batches: SurveyBatch[]; mayWrite: boolean };

const fileOf = ({ file_name }: SurveyBatch) => file_name ?? 'A file of answers';

/** The files of answers that came into a study, and the way back. */
export function SurveyBatches({ workspace, batches, mayWrite }: SurveyBatchesProps) {
  const [undoing, setUndoing] = useState<SurveyBatch | null>(null);
  const refresh = useRefresh(workspace);
  const undo = useMutation({
    mutationFn: ({ id }: SurveyBatch) =>
      api(workspace).post(`survey-batches/${id}/undo`, { body: {}, schema: SurveyBatch }),
    onSuccess: (batch) => {
      toastDone(`What “${fileOf(batch)}” brought is gone.`);
      void refresh();
    },
    onError: (error) => toastFailed(error.message),
    onSettled: () => setUndoing(null),
  });
  if (batches.length === 0) return null;
  return (
    <section className="mt-8 max-w-190">
      <SectionTitle>Answers of surveys</SectionTitle>
      <ul className="divide-y divide-line">
        {batches.map((batch) => (
          <li key={batch.id} className="flex flex-wrap items-center justify-between gap-2 py-2">
            <div className="min-w-0">
              <p className="font-semibold [overflow-wrap:anywhere]">
                {fileOf(batch)} {batch.undone_at && <Badge>undone</Badge>}
              </p>
              <p className="text-ink-2">{batchWords(batch)}</p>
              <p className="text-ink-3 text-xs">
                {batch.created_by}, <DateTime at={batch.created_at} />
              </p>
            </div>
            {mayWrite && batch.undone_at === null && (
              <Button size="sm" variant="ghost" onClick={() => setUndoing(batch)}>
                Undo
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={undoing !== null}
        onOpenChange={(stays) => !stays && setUndoing(null)}
        title="Undo these answers?"
        description={`The notes, participants and traits that “${undoing ? fileOf(undoing) : ''}” brought are taken away. Participants who were changed since stay, without their answers. You can bring the file in again.`}
        confirmLabel="Undo these answers"
        danger
        pending={undo.isPending}
        onConfirm={() => undoing && undo.mutate(undoing)}
      />
    </section>
  );
}

'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { importQueries } from '@/components/imports/queries';
import { stepWords } from '@/components/imports/state-words';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { formatCount } from '@/components/ui/format-number';
import { ProgressBar } from '@/components/ui/progress-bar';
import { Stat } from '@/components/ui/stat';
import { toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { Import } from '@/lib/core/imports/import';

type ImportProgressProps = { workspace: string; shown: Import; mayWrite: boolean };

/** How far a running import has come, by bytes and rows. */
export function ImportProgress({ workspace, shown, mayWrite }: ImportProgressProps) {
  const cache = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => api(workspace).post(`imports/${shown.id}/cancel`, { body: {}, schema: Import }),
    onSuccess: (answer) => cache.setQueryData(importQueries(workspace).detail(shown.id).queryKey, answer),
    onError: (error) => toastFailed(error.message),
  });
  const { bytes, rows, step } = shown;
  const isReading = step === 'reading' || step === null;
  const share = bytes.total === 0 ? 0 : bytes.read / bytes.total;
  return (
    <Card className="max-w-190">
      <div aria-live="polite">
        <ProgressBar
          label={step ? stepWords[step] : 'Waits its turn'}
          {...(isReading && step !== null && { value: share })}
          detail={`${megabytes(bytes.read)} of ${megabytes(bytes.total)} MB`}
        />
      </div>
      <div className="mt-5 grid grid-cols-2 gap-4 sm:grid-cols-4">
        <Stat label="Rows read" value={formatCount(rows.read)} />
        <Stat label="Taken" value={formatCount(rows.accepted)} />
        <Stat label="Left out on purpose" value={formatCount(rows.filtered)} />
        <Stat label="Refused" value={formatCount(rows.refused)} />
      </div>
      {mayWrite && step !== 'undoing' && (
        <Button className="mt-5" pending={cancel.isPending} onClick={() => cancel.mutate()}>
          Cancel, and keep nothing of it
        </Button>
      )}
    </Card>
  );
}

function megabytes(bytes: number): string {
  const size = bytes / 1_000_000;
  return size >= 10 ? formatCount(Math.round(size)) : size.toFixed(1);
}

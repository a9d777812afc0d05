'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { Notice } from '@/components/ui/notice';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';

/** Data that ended long ago is best looked at from its end: else "the last 30 days" are empty. */
export function ClockOffer({ workspace, at }: { workspace: string; at: string }) {
  const router = useRouter();
  const set = useMutation({
    mutationFn: (clock: string) => api(workspace).patch('workspace', { body: { clock } }),
    onSuccess: (_, clock) => {
      router.refresh();
      if (clock !== 'now')
        toastDone('The workspace now looks from the end of its data.', { onUndo: () => set.mutate('now') });
    },
    onError: (error) => toastFailed(error.message),
  });
  if (set.isSuccess && set.variables !== 'now') return null;
  return (
    <Notice
      tone="info"
      state="Older data"
      action={
        <Button size="sm" pending={set.isPending} onClick={() => set.mutate(at)}>
          Set the clock to the end of the data
        </Button>
      }
    >
      The newest event is of <DateTime at={at} look="day" />. Seen from today, “the last 30 days” would be empty.
    </Notice>
  );
}

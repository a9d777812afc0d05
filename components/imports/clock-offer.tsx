'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { Notice } from '@/components/ui/notice';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';

type ClockOfferProps = {
  workspace: string;
  /** Where the workspace's clock stands; null when it goes with the time. */
  clock: string | null;
  /** The end of the data. */
  at: string;
  maySet: boolean;
};

/** Data that ended long ago is best looked at from its end, and a clock that stands has to be moved on for newer data. */
export function ClockOffer({ workspace, clock, at, maySet }: ClockOfferProps) {
  const router = useRouter();
  const set = useMutation({
    mutationFn: (moment: string) => api(workspace).patch('workspace', { body: { clock: moment } }),
    onSuccess: (_, moment) => {
      router.refresh();
      if (moment === at)
        toastDone('The workspace now looks from the end of its data.', { onUndo: () => set.mutate(clock ?? 'now') });
    },
    onError: (error) => toastFailed(error.message),
  });
  const isTaken = clock !== null && Date.parse(clock) >= Date.parse(at);
  if (isTaken || (set.isSuccess && set.variables === at)) return null;
  return (
    <Notice
      tone="info"
      state={clock === null ? 'Older data' : 'Newer data'}
      action={
        maySet && (
          <Button size="sm" pending={set.isPending} onClick={() => set.mutate(at)}>
            Set the clock to the end of the data
          </Button>
        )
      }
    >
      The newest event is of <DateTime at={at} look="day" />.{' '}
      {clock === null ? (
        'Seen from today, “the last 30 days” would be empty.'
      ) : (
        <>
          The clock of this workspace stands at <DateTime at={clock} look="day" />: nothing that happened later is
          counted.
        </>
      )}
      {!maySet && ' An owner or an admin can set the clock to the end of the data.'}
    </Notice>
  );
}

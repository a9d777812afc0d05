'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { ImportProgress } from '@/components/imports/import-progress';
import { ImportReport, type ShownClock } from '@/components/imports/import-report';
import { MappingEditor } from '@/components/imports/mapping-editor';
import { importQueries } from '@/components/imports/queries';
import { Notice } from '@/components/ui/notice';
import { hasEnded, type Import, isIn, mayStart } from '@/lib/core/imports/import';

type ImportScreenProps = { workspace: string; zone: string; clock: ShownClock; start: Import; mayWrite: boolean };

/** One file on its way: what its columns mean, how far it has come, and what it brought. */
export function ImportScreen({ workspace, zone, clock, start, mayWrite }: ImportScreenProps) {
  const shown = useQuery({ ...importQueries(workspace).detail(start.id), initialData: start }).data;
  const router = useRouter();
  const hasNews = hasEnded(shown.state) && shown.state !== start.state;
  // What stands around the page counts profiles and dates the data: the server draws it anew.
  useEffect(() => {
    if (hasNews) router.refresh();
  }, [hasNews, router]);
  if (isIn(shown.state) && shown.step !== 'undoing') {
    return <ImportReport workspace={workspace} clock={clock} shown={shown} mayWrite={mayWrite} />;
  }
  if (!mayStart(shown.state)) return <ImportProgress workspace={workspace} shown={shown} mayWrite={mayWrite} />;
  return (
    <div className="space-y-5">
      <Ended shown={shown} />
      {mayWrite ? (
        <MappingEditor workspace={workspace} zone={zone} shown={shown} />
      ) : (
        <p className="text-ink-2">This file waits for somebody who may bring data in to say what its columns mean.</p>
      )}
    </div>
  );
}

function Ended({ shown }: { shown: Import }) {
  if (shown.state === 'failed') {
    return (
      <Notice live tone="bad" state="Failed">
        {shown.error} Nothing of it is in. Change the mapping, or start again.
      </Notice>
    );
  }
  if (shown.state === 'cancelled') {
    return (
      <Notice tone="neutral" state="Cancelled">
        What had come in was removed. The file is still here: start again when you like.
      </Notice>
    );
  }
  if (shown.state === 'undone') {
    return (
      <Notice tone="neutral" state="Undone">
        All it brought was taken back, and what it overwrote is as it was before. You can bring it in again.
      </Notice>
    );
  }
  return null;
}

'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChangeEvent, RefObject } from 'react';
import { useContentMap } from '@/components/content-maps/content-context';
import { contentQueries } from '@/components/content-maps/content-queries';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toastDone } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { counted } from '@/lib/core/claims/write-words';
import { removeItems } from '@/lib/core/content-maps/content-edits';
import { BroughtInContent } from '@/lib/core/content-maps/content-map';

type BringInFileProps = { input: RefObject<HTMLInputElement | null>; workspace: string; mapKey: string };

/** Pieces out of a CSV file: what does not fit is told line by line, and the rest can be taken back at once. */
export function BringInFile({ input, workspace, mapKey }: BringInFileProps) {
  const cache = useQueryClient();
  const { edit } = useContentMap();
  const read = useMutation({
    mutationFn: async (file: File) =>
      api(workspace).post(`content-maps/${mapKey}/items/csv`, {
        body: { csv: await file.text() },
        schema: BroughtInContent,
      }),
    onSuccess: ({ added, map, items }) => {
      cache.setQueryData(contentQueries(workspace).home(mapKey).queryKey, map);
      const onUndo = () => edit(removeItems(map.content, items));
      if (added > 0) toastDone(`${counted(added, 'piece')} came in.`, { onUndo });
    },
  });

  function choose(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? [];
    if (file) read.mutate(file);
    event.target.value = '';
  }

  const refused = read.data?.refused ?? [];
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        aria-label="A file of pieces"
        className="hidden"
        onChange={choose}
      />
      {(read.error || refused.length > 0) && (
        <Dialog
          open
          onOpenChange={() => read.reset()}
          title={read.error ? 'Nothing came in' : `${counted(refused.length, 'line')} left out`}
          description={read.error?.message}
          footer={<Button onClick={() => read.reset()}>Done</Button>}
        >
          <ul className="divide-y divide-line">
            {refused.map(({ line, reason }) => (
              <li key={line} className="py-1.5">
                <span className="text-ink-3 text-xs">line {line}</span> {reason}
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}

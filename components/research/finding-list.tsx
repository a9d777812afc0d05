'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { FindingQuotes } from '@/components/research/finding-quotes';
import { type Page, ShowMore, useMore, useRefresh } from '@/components/research/use-more';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { onDemand } from '@/components/ui/on-demand';
import { TextLink } from '@/components/ui/text-link';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { Finding } from '@/lib/core/research/finding';

const FindingDialog = onDemand(() => import('@/components/research/finding-dialog').then((file) => file.FindingDialog));

type FindingListProps = { workspace: string; findings: Page<Finding>; mayWrite: boolean };

/** What was learned, with the words it stands on. */
export function FindingList({ workspace, findings, mayWrite }: FindingListProps) {
  const [open, setOpen] = useState<Finding | 'new' | null>(null);
  const { items, more } = useMore(workspace, findings, { path: 'findings', schema: Finding });
  const write = (
    <Button variant={items.length > 0 ? 'secondary' : 'primary'} onClick={() => setOpen('new')}>
      Write a finding
    </Button>
  );
  return (
    <div className="space-y-4">
      {mayWrite && items.length > 0 && <div className="flex justify-end">{write}</div>}
      {items.length === 0 && (
        <EmptyState title="Nothing has been concluded yet." action={mayWrite && write}>
          A finding is one sentence with the highlights it stands on. It counts how many people said so, and says when
          one of its quotes was corrected or erased.
        </EmptyState>
      )}
      <ul className="space-y-3">
        {items.map((finding) => (
          <li key={finding.id}>
            <FindingCard
              workspace={workspace}
              finding={finding}
              onChange={mayWrite ? () => setOpen(finding) : undefined}
            />
          </li>
        ))}
      </ul>
      <ShowMore {...more} />
      {open && (
        <FindingDialog workspace={workspace} {...(open !== 'new' && { finding: open })} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

type FindingCardProps = { workspace: string; finding: Finding; onChange?: () => void };

function FindingCard({ workspace, finding, onChange }: FindingCardProps) {
  const { statement, detail, study, quotes, participants, erased, author, updated_at } = finding;
  const remove = useRemoveFinding(workspace, finding);
  return (
    <article id={finding.id} className="scroll-mt-20 rounded-lg border border-line bg-surface p-4.5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h2 className="max-w-[60ch] font-serif text-claim">{statement}</h2>
        {onChange && (
          <span className="flex gap-1">
            <Button size="sm" variant="ghost" onClick={remove}>
              Take away
            </Button>
            <Button size="sm" onClick={onChange}>
              Change
            </Button>
          </span>
        )}
      </div>
      {detail && <p className="mt-1.5 max-w-[70ch] whitespace-pre-wrap text-ink-2">{detail}</p>}
      <p className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-3 text-xs">
        <span>
          {quotes.length} {quotes.length === 1 ? 'quote' : 'quotes'} from {participants}{' '}
          {participants === 1 ? 'person' : 'people'}
        </span>
        {participants < 2 && <Badge tone="warn">stands on one voice or none</Badge>}
        {erased > 0 && <Badge tone="bad">{erased} erased at the request of a participant</Badge>}
        {study && (
          <span>
            · <TextLink href={`/w/${workspace}/research/studies/${study.key}`}>{study.name}</TextLink>
          </span>
        )}
        <span>
          · {author.name}, <DateTime at={updated_at} />
        </span>
      </p>
      <FindingQuotes workspace={workspace} quotes={quotes} />
    </article>
  );
}

function useRemoveFinding(workspace: string, { id }: Finding): () => void {
  const client = api(workspace);
  const refresh = useRefresh(workspace);
  const options = { onError: (error: Error) => toastFailed(error.message), onSuccess: refresh };
  const restore = useMutation({
    mutationFn: () => client.post(`findings/${id}/restore`, { body: {}, schema: Finding }),
    ...options,
  });
  const remove = useMutation({ mutationFn: () => client.delete(`findings/${id}`, { schema: Finding }), ...options });
  return () =>
    remove.mutate(undefined, {
      onSuccess: () => toastDone('The finding is away.', { onUndo: () => restore.mutate() }),
    });
}

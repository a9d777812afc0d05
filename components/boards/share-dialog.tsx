'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId } from 'react';
import { boardQueries } from '@/components/boards/queries';
import { StatePill } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { SkeletonText } from '@/components/ui/skeleton';
import { toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { BoardLink, NewBoardLink } from '@/lib/core/boards/share';

type ShareDialogProps = {
  workspace: string;
  board: { key: string; name: string };
  /** A frozen view is shared instead of the board. */
  frozen?: string;
  onClose: () => void;
};

const lives = [7, 30, 90, 365].map((days) => ({
  value: String(days),
  label: days === 365 ? 'A year' : `${days} days`,
}));

/** Links that show the board to people who are not signed in: made, and taken back. */
export function ShareDialog({ workspace, board, frozen, onClose }: ShareDialogProps) {
  const form = useId();
  const cache = useQueryClient();
  const { queryKey } = boardQueries(workspace).links(board.key);
  const make = useMutation({
    mutationFn: ({ name, days }: { name: string; days: number }) =>
      api(workspace).post(`boards/${board.key}/links`, {
        body: { name, expires_in_days: days, ...(frozen && { frozen }) },
        schema: NewBoardLink,
      }),
    onSuccess: () => void cache.invalidateQueries({ queryKey }),
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    make.mutate({ name: String(data.get('name') ?? '').trim(), days: Number(data.get('days') ?? 30) });
  }

  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title={frozen ? 'Share this frozen view' : `Share "${board.name}"`}
      description="Whoever has the link sees the numbers and names, without signing in. How people are chosen is never shown, and nothing can be changed."
      footer={
        <>
          <Button onClick={onClose}>Done</Button>
          {!make.data && (
            <Button variant="primary" type="submit" form={form} pending={make.isPending}>
              Make a link
            </Button>
          )}
        </>
      }
    >
      {make.data ? (
        <MadeLink link={make.data} />
      ) : (
        <form id={form} onSubmit={submit} className="grid gap-4 sm:grid-cols-[1fr_140px]">
          <Field label="For whom" required error={make.error?.message}>
            {(control) => <Input name="name" maxLength={120} placeholder="The agency" {...control} />}
          </Field>
          <Field label="Opens for">
            {(control) => <Select name="days" defaultValue="30" options={lives} {...control} />}
          </Field>
        </form>
      )}
      <Links workspace={workspace} boardKey={board.key} />
    </Dialog>
  );
}

function MadeLink({ link }: { link: NewBoardLink }) {
  const address = `${window.location.origin}${link.path}`;
  return (
    <div className="rounded-lg border border-good/50 p-3">
      <p className="font-semibold text-sm">The link for {link.name}</p>
      <p className="mt-1 flex items-center gap-2">
        <Input readOnly aria-label="The link" value={address} onFocus={(event) => event.target.select()} />
        <CopyButton text={address} label="Copy the link" />
      </p>
      <p className="mt-1 text-ink-3 text-xs">Copy it now: it is shown only here, only once.</p>
    </div>
  );
}

function Links({ workspace, boardKey }: { workspace: string; boardKey: string }) {
  const cache = useQueryClient();
  const query = boardQueries(workspace).links(boardKey);
  const { data } = useQuery(query);
  const revoke = useMutation({
    mutationFn: (id: string) => api(workspace).delete(`boards/${boardKey}/links/${id}`, { schema: BoardLink }),
    onSuccess: () => void cache.invalidateQueries({ queryKey: query.queryKey }),
    onError: (error) => toastFailed(error.message),
  });
  if (!data) return <SkeletonText lines={2} className="mt-5" />;
  if (data.items.length === 0) return null;
  return (
    <section className="mt-5">
      <h3 className="font-semibold text-sm">Links so far</h3>
      <ul className="mt-1 divide-y divide-line">
        {data.items.map((link) => (
          <li key={link.id} className="flex flex-wrap items-center justify-between gap-2 py-2">
            <span className="min-w-0">
              {link.name} {link.frozen && <span className="text-ink-3 text-xs">frozen view</span>}
              <span className="block text-ink-3 text-xs">
                by {link.created_by_name}, until <DateTime at={link.expires_at} look="day" />
                {link.last_opened_at && (
                  <>
                    , last opened <DateTime at={link.last_opened_at} />
                  </>
                )}
              </span>
            </span>
            {link.state === 'open' ? (
              <Button size="sm" variant="danger" onClick={() => revoke.mutate(link.id)}>
                Take it back
              </Button>
            ) : (
              <StatePill>{link.state === 'revoked' ? 'taken back' : 'over'}</StatePill>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

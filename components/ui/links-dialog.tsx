'use client';

import { type FormEvent, type ReactNode, useId } from 'react';
import { StatePill } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { SkeletonText } from '@/components/ui/skeleton';

export type SharedLink = {
  id: string;
  name: string;
  state: 'open' | 'expired' | 'revoked' | 'deleted';
  created_by_name: string;
  expires_at: string;
  last_opened_at: string | null;
  /** A word beside its name, such as "frozen view". */
  remark?: string | undefined;
};

type LinksDialogProps = {
  title: string;
  description: ReactNode;
  /** The links so far, once they are read. */
  links: SharedLink[] | undefined;
  /** Why they could not be read. */
  unread?: string | undefined;
  /** The one that was just made: its address is shown this once. */
  made: { name: string; path: string } | undefined;
  pending: boolean;
  error: string | undefined;
  onMake: (link: { name: string; days: number }) => void;
  onRevoke: (id: string) => void;
  onClose: () => void;
};

const lives = [7, 30, 90, 365].map((days) => ({
  value: String(days),
  label: days === 365 ? 'A year' : `${days} days`,
}));

const over = { expired: 'over', revoked: 'taken back', deleted: 'what it shows is deleted' };

/** Links that show something to people who are not signed in: made, and taken back. */
export function LinksDialog({ title, description, made, pending, error, ...doing }: LinksDialogProps) {
  const form = useId();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    doing.onMake({ name: String(data.get('name') ?? '').trim(), days: Number(data.get('days') ?? 30) });
  }

  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && doing.onClose()}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={doing.onClose}>Done</Button>
          {!made && (
            <Button variant="primary" type="submit" form={form} pending={pending}>
              Make a link
            </Button>
          )}
        </>
      }
    >
      {made ? (
        <MadeLink link={made} />
      ) : (
        <form id={form} onSubmit={submit} className="grid gap-4 sm:grid-cols-[1fr_140px]">
          <Field label="For whom" required error={error}>
            {(control) => <Input name="name" maxLength={120} placeholder="The agency" {...control} />}
          </Field>
          <Field label="Opens for">
            {(control) => <Select name="days" defaultValue="30" options={lives} {...control} />}
          </Field>
        </form>
      )}
      <Links links={doing.links} unread={doing.unread} onRevoke={doing.onRevoke} />
    </Dialog>
  );
}

function MadeLink({ link }: { link: { name: string; path: string } }) {
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

type LinksProps = Pick<LinksDialogProps, 'links' | 'unread' | 'onRevoke'>;

function Links({ links, unread, onRevoke }: LinksProps) {
  if (unread !== undefined && !links) {
    return (
      <Notice tone="bad" state="Not read" className="mt-5">
        The links so far could not be read: {unread}
      </Notice>
    );
  }
  if (!links) return <SkeletonText lines={2} className="mt-5" />;
  if (links.length === 0) return null;
  return (
    <section className="mt-5">
      <h3 className="font-semibold text-sm">Links so far</h3>
      <ul className="mt-1 divide-y divide-line">
        {links.map((link) => (
          <li key={link.id} className="flex flex-wrap items-center justify-between gap-2 py-2">
            <span className="min-w-0">
              {link.name} {link.remark && <span className="text-ink-3 text-xs">{link.remark}</span>}
              <span className="block text-ink-3 text-xs">
                by {link.created_by_name}, until <DateTime at={link.expires_at} look="day" />
                {link.last_opened_at && (
                  <>
                    , last opened <DateTime at={link.last_opened_at} />
                  </>
                )}
              </span>
            </span>
            <span className="flex items-center gap-2">
              {link.state !== 'open' && <StatePill>{over[link.state]}</StatePill>}
              {(link.state === 'open' || link.state === 'deleted') && (
                <Button size="sm" variant="danger" onClick={() => onRevoke(link.id)}>
                  Take it back
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
